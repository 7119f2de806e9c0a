package home.engineers.cli.internal;

import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.evidence.log.Witness;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome log witness URL}: exits 1 where the log was led back or forked, 2 where it could not be asked. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "为一本公开日志作见证：记住见过的最大检查点，只联署它的延续，把联署交给日志。日志被退回或分叉时拒绝联署，以 1 退出。",
            "Witnesses a public log: remembers the largest checkpoint seen, cosigns only what continues it, and hands the "
                    + "cosignature to the log. Refuses, and exits with 1, where the log was led back or forked."
        },
        footer = {
            "",
            "说明 More: docs/how-to/public-log.md",
            "例 Example: ./ehome log witness https://example.org/log --name witness.example/yubei --state witness"
        })
public final class LogWitnessCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Parameters(index = "0", paramLabel = "URL", description = {"日志的网址", "address of the log"})
    private String address = "";

    @Option(names = "--name", paramLabel = "NAME", description = {
        "见证人的名称，例如 witness.example/yubei，以后不能改；第一次不给时，用这台机器的名称",
        "name of the witness, such as witness.example/yubei, which never changes; the name of the machine where none is given"})
    private @Nullable String name;

    @Option(names = "--state", paramLabel = "DIR", defaultValue = "witness", description = {
        "见证人的文件夹：密钥和见过的检查点，须长期保存；默认 ./witness",
        "folder of the witness: its key and what it saw; to be kept; ./witness by default"})
    private Path state = Path.of("");

    @Option(names = "--key", paramLabel = "KEY|FILE", description = {
        "日志的公钥；第一次不给时，用放在日志旁边的那一把，以后只认它",
        "public key of the log; where none is given the first time, the one beside the log is taken, and no other afterwards"})
    private @Nullable String key;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "60", description = {
        "每隔几秒看一次，默认 60", "seconds between looks, 60 by default"})
    private int every;

    @Option(names = "--once", description = {"只看一次", "look once and exit"})
    private boolean once;

    @Option(names = "--listen", paramLabel = "PORT", description = {
        "同时按 C2SP tlog-witness 在本机这个端口接受请求（0：任选）", "also answer requests of C2SP tlog-witness at this port of the machine (0: any)"})
    private @Nullable Integer listen;

    @Option(names = "--json", description = {"输出 JSON，每次一行", "print JSON, one object a look"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!LogPlace.isAddress(address) || (name != null && !name.matches("[^\\s+]{1,200}")) || every < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "URL 应是网址，NAME 不能有空格和加号，SECONDS 至少是 1。 URL must be an address, NAME without spaces and plus signs,"
                            + " SECONDS 1 or more.");
        }
        try (WitnessFolder folder = WitnessFolder.open(state)) {
            return witnessing(folder);
        } catch (LogFault fault) {
            return refused(fault);
        }
    }

    private int witnessing(WitnessFolder folder) throws IOException, LogFault {
        SigningKey signer = folder.key(name);
        LogFiles log = LogPlace.of(address);
        Witness witness = new Witness(logKey(folder, log), signer, folder, Clock.systemUTC());
        try (Service service = new Service(witness)) {
            introduce(witness, service);
            boolean more;
            do {
                look(witness, log);
                more = !once && waited();
            } while (more);
        }
        return CommandLine.ExitCode.OK;
    }

    private VerifierKey logKey(WitnessFolder folder, LogFiles log) throws IOException, LogFault {
        Optional<VerifierKey> known = folder.logKey();
        VerifierKey asked = key != null
                ? LogVerifyCommand.key(key)
                : known.isPresent()
                        ? known.get()
                        : VerifierKey.parse(new String(log.demand(LogFiles.KEY, LogFiles.LARGEST_NOTE), StandardCharsets.UTF_8));
        if (known.isPresent() && !known.get().equals(asked)) {
            throw LogFault.of("key-other", known.get().toString());
        }
        if (known.isEmpty()) {
            folder.keep(asked);
        }
        return asked;
    }

    /** A log that cannot be reached now is looked at again later; one that contradicts itself ends the witnessing. */
    private void look(Witness witness, LogFiles log) throws IOException, LogFault {
        try {
            Note cosigned = WitnessRound.cosigned(witness, log);
            String taken = submitted(cosigned);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("holds", true);
            answer.put("size", witness.seen());
            answer.put("taken", taken.isEmpty());
            if (!taken.isEmpty()) {
                answer.put("said", taken);
            }
            show(answer, "已联署到第 %d 条。 Cosigned up to act %d.".formatted(witness.seen(), witness.seen())
                    + (taken.isEmpty() ? "" : " 日志没有收下 The log did not take it: " + taken));
        } catch (OperatorFault unreachable) {
            if (once) {
                throw unreachable;
            }
            spec.commandLine().getErr().println(unreachable.getMessage());
        }
    }

    /** @return what the log objected, or nothing */
    private String submitted(Note cosigned) {
        URI to = URI.create(address.replaceFirst("/(checkpoint)?$", "") + "/cosignature");
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(cosigned.toString()))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "" : "HTTP " + answer.statusCode() + " " + answer.body().lines().findFirst().orElse("");
        } catch (IOException fault) {
            throw LogPlace.unreachable(to, String.valueOf(fault.getMessage()), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LogPlace.unreachable(to, "interrupted", stopped);
        }
    }

    private boolean waited() {
        try {
            Thread.sleep(Duration.ofSeconds(every));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void introduce(Witness witness, Service service) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(Map.of("witness", witness.verifier().toString(), "log", witness.log().toString(), "port", service.port())));
        } else {
            out.println("见证人公钥，请交给日志的管理员 Public key of this witness, for the operator of the log: " + witness.verifier());
            out.println("日志公钥 Public key of the log: " + witness.log());
            if (service.port() > 0) {
                out.println("http://127.0.0.1:" + service.port() + "/add-checkpoint");
            }
        }
    }

    private int refused(LogFault fault) {
        String zh = new BundledWords(Language.ZH).of(fault.reason());
        String en = new BundledWords(Language.EN).of(fault.reason());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("holds", false);
        answer.put("reason", fault.reason().key());
        answer.put("zh", zh);
        answer.put("en", en);
        show(answer, "拒绝联署：" + zh + "。 Not cosigned: " + en + ".");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void show(Map<String, Object> answer, String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.text(answer) : sentence);
        out.flush();
    }

    /** The service, where one is asked for. */
    private final class Service implements AutoCloseable {
        private final @Nullable WitnessService running;

        Service(Witness witness) throws IOException {
            running = listen == null ? null : WitnessService.listening(witness, "127.0.0.1", listen);
        }

        int port() {
            return running == null ? 0 : running.port();
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
