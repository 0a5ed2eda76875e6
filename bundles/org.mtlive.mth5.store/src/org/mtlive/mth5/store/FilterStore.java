// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.ObjectKind;
import org.mtlive.mth5.FilterKind;
import org.mtlive.mth5.FilterTable;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.SurveyId;

/** The filters of a survey: {@code Filters/<kind>/<name>}. */
final class FilterStore {
    private record Place(FilterKind kind, String name, String path) { }

    private final OpenFile file;
    private final Tree tree;

    FilterStore(OpenFile file) {
        this.file = file;
        this.tree = new Tree(file);
    }

    List<String> names(SurveyId survey) throws IOException {
        return places(survey).stream().map(Place::name).sorted().toList();
    }

    List<ResponseFilter> all(SurveyId survey) throws IOException {
        List<ResponseFilter> filters = new ArrayList<>();
        for (Place place : places(survey)) {
            filters.add(read(place));
        }
        return filters;
    }

    Optional<ResponseFilter> find(SurveyId survey, String name) throws IOException {
        Optional<Place> place = place(survey, name);
        return place.isPresent() ? Optional.of(read(place.get())) : Optional.empty();
    }

    ResponseFilter get(SurveyId survey, String name) throws IOException {
        Optional<ResponseFilter> filter = find(survey, name);
        if (filter.isEmpty()) {
            throw notFound(survey, name);
        }
        return filter.get();
    }

    void add(SurveyId survey, ResponseFilter filter) throws IOException {
        String name = Names.filter(filter.name());
        try (H5Group parent = file.root().openGroup(path(survey) + "/" + filter.kind().groupName())) {
            int tables = filter.tables().size();
            file.publisher().publish(new Addition<>(parent, "the filters of survey " + survey, "filters", name,
                    1 + tables, () -> parent.createAnonymousGroup(GroupCreation.live(tables)),
                    StructureBuilder.filling(filter.toAttributes(), group -> {
                        for (FilterTable table : filter.tables()) {
                            write(group, table);
                        }
                    }))).close();
        }
    }

    void remove(SurveyId survey, String name) throws IOException {
        Optional<Place> place = place(survey, name);
        if (place.isEmpty()) {
            throw notFound(survey, name);
        }
        file.root().unlink(place.get().path());
    }

    private Mth5Exception notFound(SurveyId survey, String name) throws IOException {
        return Mth5Exception.notFound("filter " + name + " of survey " + survey, file.path(), names(survey));
    }

    private Optional<Place> place(SurveyId survey, String name) throws IOException {
        String wanted = name.replace("/", " per ").toLowerCase(Locale.ROOT);
        return places(survey).stream().filter(p -> p.name().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }

    private List<Place> places(SurveyId survey) throws IOException {
        List<Place> places = new ArrayList<>();
        for (FilterKind kind : FilterKind.values()) {
            String parent = path(survey) + "/" + kind.groupName();
            if (tree.isThere(parent)) {
                try (H5Group group = tree.openGroup(parent)) {
                    group.childNames().forEach(name -> places.add(new Place(kind, name, parent + "/" + name)));
                }
            }
        }
        return places;
    }

    private String path(SurveyId survey) {
        return file.version().surveyPath(survey.survey()) + "/Filters";
    }

    private ResponseFilter read(Place place) throws IOException {
        try (H5Group group = file.root().openGroup(place.path())) {
            List<FilterTable> tables = new ArrayList<>();
            for (String name : group.childNames()) {
                if (group.childKind(name) == ObjectKind.DATASET) {
                    try (H5Dataset dataset = group.openDataset(name)) {
                        tables.add(readTable(name, dataset));
                    }
                }
            }
            return ResponseFilter.of(place.kind(), place.name(), AttributeCodec.read(group), tables);
        }
    }

    private static FilterTable readTable(String name, H5Dataset dataset) throws IOException {
        if (!(dataset.type() instanceof H5Type.Compound type)) {
            return new FilterTable(name, false, List.of("value"), new double[][] {dataset.readAllDoubles()});
        }
        RowBytes rows = new RowBytes(type, dataset.readAll());
        List<String> columns = type.members().stream().map(H5Type.Member::name).toList();
        double[][] values = new double[columns.size()][rows.rows()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.rows(); row++) {
                values[column][row] = rows.real(row, columns.get(column));
            }
        }
        return new FilterTable(name, true, columns, values);
    }

    /** In chunks, because SWMR readers of some versions of HDF5 cannot open contiguous datasets. */
    private static void write(H5Group group, FilterTable table) throws IOException {
        int rows = table.rows();
        DatasetCreation creation = DatasetCreation.live(rows, Math.max(1, rows));
        if (!table.compound()) {
            try (H5Dataset dataset = group.createDataset(table.name(), H5Type.FLOAT32, creation)) {
                dataset.write(0, table.values()[0], 0, rows);
            }
            return;
        }
        H5Type.Compound type = new CompoundBuilder().real(table.columns().toArray(String[]::new)).build();
        RowBytes bytes = RowBytes.blank(type, rows);
        for (int column = 0; column < table.columns().size(); column++) {
            for (int row = 0; row < rows; row++) {
                bytes.real(row, table.columns().get(column), table.values()[column][row]);
            }
        }
        try (H5Dataset dataset = group.createDataset(table.name(), type, creation)) {
            dataset.writeRows(0, bytes.bytes(), rows);
        }
    }
}
