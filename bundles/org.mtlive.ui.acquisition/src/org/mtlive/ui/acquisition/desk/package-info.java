// SPDX-License-Identifier: EPL-2.0
/** What the views and dialogs of whoever records show, without a window: models that are tested headless. */
package org.mtlive.ui.acquisition.desk;
