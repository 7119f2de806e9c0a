package home.engineers.cli.internal;

import home.engineers.kernel.Unavailable;
import home.engineers.store.DataDirectory;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks the house on a directory: the one that runs there, by its token, or one opened for this question alone. */
final class HouseCall {
    private final Path directory;

    HouseCall(Path directory) {
        this.directory = directory;
    }

    /** Asks questions one after another. */
    interface Conversation {
        /** @param body the file that goes with the question, or null */
        ControlAnswer ask(String act, Map<String, String> parameters, @Nullable Path body) throws IOException, InterruptedException;
    }

    /** What is asked in a conversation, and what comes of it. */
    interface Talk<T> {
        T with(Conversation house) throws IOException, InterruptedException;
    }

    /** Asks several questions, of a house that is opened once for all of them where none runs. */
    <T> T converse(Talk<T> talk) throws IOException, InterruptedException {
        if (DataDirectory.inUse(directory)) {
            return talk.with(this::askRunning);
        }
        boolean demo = DataDirectory.holdsDemo(directory);
        try (DataDirectory open = DataDirectory.open(directory, demo);
                ConfigurableApplicationContext house = HouseProcess.silent(open, demo)) {
            return talk.with((act, parameters, body) -> askOpened(house, open, act(house, act), parameters, body));
        }
    }

    /** @param body the file that goes with the question, or null */
    ControlAnswer ask(String act, Map<String, String> parameters, @Nullable Path body) throws IOException, InterruptedException {
        return converse(house -> house.ask(act, parameters, body));
    }

    /** @param body the file that goes with the question */
    record Question(Map<String, String> parameters, Path body) {}

    /**
     * Asks the same act several times.
     *
     * @param watch what is asked beside each
     */
    List<ControlAnswer> askEach(String act, List<Question> questions, Watch watch) throws IOException, InterruptedException {
        return converse(house -> {
            List<ControlAnswer> answers = new ArrayList<>();
            for (Question question : questions) {
                answers.add(watch.during(
                        () -> house.ask(act, question.parameters(), question.body()),
                        () -> house.ask(watch.act(), question.parameters(), null)));
            }
            return answers;
        });
    }

    private static ControlAct act(ConfigurableApplicationContext house, String name) {
        return house.getBeansOfType(ControlAct.class).values().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private ControlAnswer askRunning(String act, Map<String, String> parameters, @Nullable Path body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = Files.readString(directory.resolve(ControlPort.ADDRESS)).strip();
            String token = Files.readString(directory.resolve(ControlPort.TOKEN)).strip();
            URI asked = URI.create(address + "/" + act);
            String written = ControlQuery.write(parameters);
            HttpRequest.Builder request = body == null
                    ? HttpRequest.newBuilder(asked).header("Content-Type", ControlQuery.TYPE).POST(HttpRequest.BodyPublishers.ofString(written))
                    : HttpRequest.newBuilder(URI.create(asked + "?" + written)).POST(HttpRequest.BodyPublishers.ofFile(body));
            HttpResponse<String> response = client.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            return answer(response);
        } catch (NoSuchFileException | ConnectException notYet) {
            throw new OperatorFault(
                    "数据目录 " + directory + " 上的实例还没有完全启动，请稍后再试。",
                    "The instance on " + directory + " is not fully up yet; try again in a moment.",
                    notYet);
        }
    }

    private ControlAnswer answer(HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            return new ControlAnswer(
                    Integer.parseInt(response.headers().firstValue(ControlPort.EXIT).orElse("2")), response.body());
        }
        if (response.statusCode() == ControlPort.FULL) {
            throw new OperatorFault(
                    "没有写入：磁盘已满，请腾出空间后再试。", "Nothing was written: the disk is full; free some space and try again.");
        }
        throw new OperatorFault(
                "运行中的实例没有作答（" + response.statusCode() + "），请看它的日志。",
                "The running instance gave no answer (" + response.statusCode() + "); see its log.");
    }

    private static ControlAnswer askOpened(
            ConfigurableApplicationContext house, DataDirectory open, ControlAct act, Map<String, String> parameters, @Nullable Path body)
            throws IOException {
        try {
            return body == null ? withoutBody(act, parameters, open) : act.carryOut(parameters, body);
        } catch (Unavailable part) {
            return house.getBean(ControlWords.class).notAsked(part.reason());
        }
    }

    private static ControlAnswer withoutBody(ControlAct act, Map<String, String> parameters, DataDirectory open) throws IOException {
        Path nothing = Files.createTempFile(open.folder("work"), act.name(), "");
        try {
            return act.carryOut(parameters, nothing);
        } finally {
            Files.delete(nothing);
        }
    }
}
