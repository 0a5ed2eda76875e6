// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.mtlive.ui.table.TableModel.Sorting;

/** Hands clicks on a column's header to the model; one column at a time. UI thread. */
final class HeaderSorting implements ISortModel {
    private final TableModel<?> model;
    private final Runnable changed;

    HeaderSorting(TableModel<?> model, Runnable changed) {
        this.model = model;
        this.changed = changed;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return model.sorting().map(s -> List.of(s.column())).orElse(List.of());
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return model.sorting().filter(s -> s.column() == column).isPresent();
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        if (!isColumnIndexSorted(column))
            return SortDirectionEnum.NONE;
        return model.sorting().orElseThrow().descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int column) {
        return isColumnIndexSorted(column) ? 0 : -1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of(model.columns().get(column).order());
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        return model.columns().get(column).order();
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
        model.sort(direction == SortDirectionEnum.NONE ? Optional.empty()
                : Optional.of(new Sorting(column, direction == SortDirectionEnum.DESC)));
        changed.run();
    }

    @Override
    public void clear() {
        model.sort(Optional.empty());
        changed.run();
    }
}
