// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;

/** What the table widget reads from the model. UI thread. */
final class ModelData<R> implements IRowDataProvider<R> {
    private final TableModel<R> model;

    ModelData(TableModel<R> model) {
        this.model = model;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return model.columns().get(column).text().apply(model.visible().get(row));
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("live tables are not edited");
    }

    @Override
    public int getColumnCount() {
        return model.columns().size();
    }

    @Override
    public int getRowCount() {
        return model.visible().size();
    }

    @Override
    public R getRowObject(int row) {
        return model.visible().get(row);
    }

    @Override
    public int indexOfRowObject(R row) {
        return model.visible().indexOf(row);
    }
}
