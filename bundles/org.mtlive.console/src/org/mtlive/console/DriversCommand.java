// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.console.output.Json;
import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mtlive drivers}: what can be recorded, and how each kind of instrument is set. */
@Command(name = "drivers", header = "Lists the drivers, or explains one and its settings.",
        description = """

                Drivers of other makers are files that end in .jar: put them into the drivers folder, also while a
                recording runs. What of it cannot be started is listed with the reason.
                """,
        footer = """

                Examples:
                  mtlive drivers
                  mtlive drivers simulator
                  mtlive drivers --discover
                  mtlive drivers lemi424-serial --discover
                  mtlive drivers seedlink --discover --set host=server.example.org
                  mtlive drivers --folder
                  mtlive drivers lemi424 --json""")
final class DriversCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Explain this driver.")
    private String id;

    @Option(names = "--folder", description = "List the files of the drivers folder and what became of them.")
    private boolean files;

    @Option(names = "--discover",
            description = "Look where instruments can be found now: ports, servers, folders; with ID only those of it.")
    private boolean discover;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "With ID and --discover: a setting to begin with, such as the address of a server; may be"
                    + " repeated.")
    private Map<String, String> known = new LinkedHashMap<>();

    @Option(names = "--json",
            description = "Print JSON: an array of drivers, one driver, an array of files or of instruments found.")
    private boolean json;

    @Mixin
    private DriversFolderOption option;

    DriversCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, UsageException {
        DriverFolder folder = option.follow(context);
        if (!known.isEmpty() && (!discover || id == null)) {
            throw new UsageException("--set goes with a driver's ID and --discover: it tells where to look");
        }
        if (discover && id != null) {
            discover(DriverChoice.find(context, id));
        } else if (discover) {
            new Discovery(context, known, json).run(context.services().recordings().drivers());
        } else if (files) {
            list(folder);
        } else if (id != null) {
            explain(DriverChoice.find(context, id));
        } else {
            list(context.services().recordings().drivers());
            folder.files().stream().filter(file -> file.state() == DroppedState.REFUSED)
                    .forEach(file -> context.remark("drivers: " + DriversFolderOption.describe(file)));
        }
        return ExitCode.DONE;
    }

    private void discover(DriverFactory driver) throws CommandFailure, UsageException {
        try {
            DriverSettings.partly(driver.options(), known);
        } catch (DriverException e) {
            throw new UsageException("driver " + driver.id() + ": " + e.getMessage() + ". See 'mtlive drivers "
                    + driver.id() + "'", e);
        }
        new Discovery(context, known, json).run(List.of(driver));
    }

    private void list(DriverFolder folder) {
        List<Map<String, Object>> rows = folder.files().stream().map(DriversCommand::toMap).toList();
        if (json) {
            Json.print(rows, context.out());
            return;
        }
        context.out().println(folder.folder().map(path -> "drivers folder: " + path + (Files.isDirectory(path) ? ""
                : " (there is none yet: make it, and put drivers in)")).orElse("no drivers folder is followed"));
        TextTable.print(new Rows(List.of("file", "state", "drivers", "text"), rows), context.out());
    }

    private static Map<String, Object> toMap(DroppedFile file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.name());
        map.put("state", file.state().name().toLowerCase(Locale.ROOT));
        map.put("drivers", String.join(" ", file.drivers()));
        map.put("text", file.text());
        return map;
    }

    private void list(List<DriverFactory> drivers) {
        if (json) {
            Json.print(drivers.stream().map(DriversCommand::toMap).toList(), context.out());
            return;
        }
        TextTable.print(new Rows(List.of("id", "title"), drivers.stream().map(DriversCommand::toMap).toList()),
                context.out());
        context.remark("'mtlive drivers ID' tells what a driver reads and how it is set.");
    }

    private void explain(DriverFactory driver) {
        if (json) {
            Json.print(toMap(driver), context.out());
            return;
        }
        context.out().println(driver.id() + ": " + driver.title());
        context.out().println(driver.description());
        context.out().println();
        context.out().println("Settings (--set name=value):");
        driver.options().forEach(this::explain);
    }

    private void explain(DriverOption option) {
        String value = option.choices().isEmpty() ? option.type().name().toLowerCase(Locale.ROOT)
                : String.join("|", option.choices());
        String rest = (option.unit().isEmpty() ? "" : " " + option.unit()) + (option.required() ? " (required)" : "")
                + (option.defaultValue().isEmpty() ? "" : " (default " + option.defaultValue() + ")");
        context.out().println("  " + option.name() + "=<" + value + ">" + rest);
        context.out().println("      " + option.help());
    }

    private static Map<String, Object> toMap(DriverFactory driver) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", driver.id());
        map.put("title", driver.title());
        map.put("description", driver.description());
        map.put("options", driver.options().stream().map(DriversCommand::toMap).toList());
        return map;
    }

    private static Map<String, Object> toMap(DriverOption option) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", option.name());
        map.put("type", option.type().name().toLowerCase(Locale.ROOT));
        map.put("unit", option.unit());
        map.put("default", option.defaultValue());
        map.put("required", option.required());
        map.put("min", option.min());
        map.put("max", option.max());
        map.put("choices", option.choices());
        map.put("help", option.help());
        return map;
    }
}
