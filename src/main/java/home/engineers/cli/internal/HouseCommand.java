package home.engineers.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks the house on a data directory and prints its answer, in words or as JSON. */
abstract class HouseCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    CommandSpec spec() {
        return spec;
    }

    boolean json() {
        return json;
    }

    HouseCall house() {
        return new HouseCall(data.path());
    }

    /** The same; there is one. */
    HouseCall existingHouse() {
        data.demandHouse();
        return house();
    }

    /** Asks an act that takes no file of the house that is there. */
    ControlAnswer ask(String act, Map<String, String> parameters) throws IOException, InterruptedException {
        return existingHouse().ask(act, parameters, null);
    }

    /**
     * Prints an answer, or why none was given.
     *
     * @param words what people read
     * @return the exit code
     */
    int say(ControlAnswer answer, Consumer<PrintWriter> words) {
        if (!answer.refusal().isEmpty()) {
            spec.commandLine().getErr().println(answer.refusal());
        } else if (json) {
            spec.commandLine().getOut().println(answer.json());
        } else {
            words.accept(spec.commandLine().getOut());
        }
        return answer.exit();
    }
}
