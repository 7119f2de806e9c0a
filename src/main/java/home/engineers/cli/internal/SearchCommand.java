package home.engineers.cli.internal;

import home.engineers.cli.internal.SearchStateAct.Index;
import home.engineers.cli.internal.SearchStateAct.Indexes;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code ./ehome search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {"检索索引：现状与重建。", "The indexes of the search: how they stand, and building them anew."},
        subcommands = {SearchCommand.State.class, SearchCommand.Rebuild.class})
public final class SearchCommand extends CommandGroup {
    SearchCommand() {
        super("search rebuild");
    }

    /** {@code ./ehome search state}. */
    @Command(
            name = "state",
            mixinStandardHelpOptions = true,
            description = {
                "每个索引的文献数、落后数据库多少行、最近一次核对。", "Of each index its documents, how many rows it is behind the database, and the last comparison."
            })
    public static final class State extends HouseCommand {
        @Override
        public Integer call() throws IOException, InterruptedException {
            ControlAnswer answer = ask(SearchStateAct.NAME, Map.of());
            return say(answer, out -> print(answer, out));
        }
    }

    /** {@code ./ehome search rebuild}. */
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "从数据库重建所有索引。其间旧索引照常供检索；服务运行时由它重建，否则直接打开数据目录。",
                "Build all indexes anew from the database. The old ones serve meanwhile. A house that runs on the directory does it; else the"
                        + " directory is opened."
            },
            footer = {
                "",
                "结束码：0 已重建；2 没能重建。进度写在标准错误输出。",
                "Exit: 0 they are built; 2 they could not be. The progress is told on standard error.",
                "",
                "例 Example: ./ehome search rebuild --data ./data --json"
            })
    public static final class Rebuild extends HouseCommand {
        private static final long LOOK_MILLIS = 300;

        @Override
        public Integer call() throws IOException, InterruptedException {
            ControlAnswer answer = existingHouse().converse(house -> {
                ControlAnswer now = house.ask(SearchRebuildAct.NAME, Map.of(), null);
                while (now.exit() == 0 && Json.read(now.json(), Indexes.class).rebuilding()) {
                    tell(Json.read(now.json(), Indexes.class));
                    Thread.sleep(LOOK_MILLIS);
                    now = house.ask(SearchStateAct.NAME, Map.of(), null);
                }
                return now;
            });
            return say(answer, out -> print(answer, out));
        }

        private void tell(Indexes now) {
            String line = now.indexes().stream().filter(Index::rebuilding).map(Rebuild::progress).collect(Collectors.joining("  "));
            spec().commandLine().getErr().println(line);
            spec().commandLine().getErr().flush();
        }

        private static String progress(Index index) {
            return index.index() + "  " + "%,d / %,d".formatted(index.built(), index.toBuild());
        }
    }

    private static void print(ControlAnswer answer, PrintWriter out) {
        for (Index index : Json.read(answer.json(), Indexes.class).indexes()) {
            out.println(index.index() + "  " + index.engine() + "  " + "%,d".formatted(index.documents()) + " 件 documents  落后 behind "
                    + "%,d".formatted(index.behind()) + "  核对 compared " + compared(index));
        }
    }

    private static String compared(Index index) {
        return index.comparedAt() == null ? "—" : index.comparedAt() + "（" + index.differences() + " 处不同 differences）";
    }
}
