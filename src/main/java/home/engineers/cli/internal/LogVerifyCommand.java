package home.engineers.cli.internal;

import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome log verify}: exits 1 with the reason where it does not hold, 2 where it could not be asked. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "离线核对公开日志：整本日志（文件夹、归档或网址）、一份证明，或者两个检查点。不需要服务器和数据库。见证人的时钟最多可快 5 分钟。",
            "Checks the public log offline: a whole log (folder, archive or URL), one proof, or two checkpoints. Needs no server "
                    + "and no database. The clock of a witness may be ahead by 5 minutes."
        },
        footer = {
            "",
            "说明 More: docs/how-to/public-log.md",
            "例 Example: ./ehome log verify https://example.org/log --key log.key",
            "例 Example: ./ehome log verify 17.tlog-proof --key log.key",
            "例 Example: ./ehome log verify checkpoint-2026 checkpoint-2027 --log https://example.org/log --key log.key"
        })
public final class LogVerifyCommand implements Callable<Integer> {
    private static final BundledWords ZH = new BundledWords(Language.ZH);
    private static final BundledWords EN = new BundledWords(Language.EN);
    private static final int LONGEST_TEXT = 20_000_000;
    private static final int BEGINNING = 512;

    @Parameters(index = "0", paramLabel = "FILE-OR-URL", description = {
        "日志的文件夹、归档（.zip、.tar、.tar.gz）或网址；证明文件；或者较早的检查点",
        "the log as folder, archive (.zip, .tar, .tar.gz) or URL; a proof file; or the earlier checkpoint"})
    private String place = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "LATER", description = {
        "较新的检查点，或者一致性证明（/log/consistency?from=叶数）",
        "the later checkpoint, or a consistency proof (/log/consistency?from=LEAVES)"})
    private @Nullable Path later;

    @Option(names = "--key", paramLabel = "KEY|FILE", description = {
        "日志的公钥或者公钥文件；不给时，用放在旁边的那一把（文件名 key），并会说明",
        "public key of the log, or a file with it; where none is given, the one beside it, a file named key, is used, which is said"})
    private @Nullable String key;

    @Option(names = "--witness", paramLabel = "KEY|FILE", description = {
        "见证人的公钥，可以多次给出；每一位都须已联署", "public key of a witness; may be repeated; each must have cosigned"})
    private List<String> witnesses = List.of();

    @Option(names = "--log", paramLabel = "DIR|URL", description = {
        "核对两个检查点时，从哪里读日志", "where to read the log for a check of two checkpoints"})
    private @Nullable String log;

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Map<String, Object> answer = verified();
            show(answer, sentence(answer));
            return CommandLine.ExitCode.OK;
        } catch (LogFault fault) {
            String zh = ZH.of(fault.reason());
            String en = EN.of(fault.reason());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("holds", false);
            answer.put("reason", fault.reason().key());
            answer.put("zh", zh);
            answer.put("en", en);
            show(answer, "不成立：" + zh + "。 Does not hold: " + en + ".");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Map<String, Object> verified() throws IOException, LogFault {
        LogVerification verification = new LogVerification(
                key == null ? null : key(key), beside(), keys(witnesses), Clock.systemUTC().instant());
        if (later != null) {
            return verification.consistency(
                    Note.parse(InputFiles.text(Path.of(place), LONGEST_TEXT)),
                    InputFiles.text(later, LONGEST_TEXT),
                    log == null ? null : LogPlace.of(log));
        }
        if (LogPlace.isAddress(place) || Files.isDirectory(Path.of(place)) || LogPlace.isArchive(beginning(Path.of(place)))) {
            return verification.log(LogPlace.of(place));
        }
        String text = InputFiles.text(Path.of(place), LONGEST_TEXT);
        if (ConsistencyProof.begins(text)) {
            throw new OperatorFault(
                    "一致性证明要和较早的检查点一起核对：log verify 较早的检查点 " + place + "。",
                    "A consistency proof is checked with the earlier checkpoint: log verify EARLIER " + place + ".");
        }
        return LogProof.begins(text) ? verification.proof(text) : verification.checkpoint(Note.parse(text));
    }

    private @Nullable VerifierKey beside() throws IOException, LogFault {
        if (LogPlace.isAddress(place)) {
            return null;
        }
        Path file = Path.of(place).resolveSibling(LogFiles.KEY);
        return Files.isRegularFile(file) ? VerifierKey.parse(InputFiles.text(file, LONGEST_TEXT)) : null;
    }

    private static byte[] beginning(Path file) throws IOException {
        InputFiles.demandReadable(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static List<VerifierKey> keys(List<String> given) throws IOException, LogFault {
        List<VerifierKey> keys = new ArrayList<>();
        for (String one : given) {
            keys.add(key(one));
        }
        return keys;
    }

    /** The key itself, or the file that holds it. */
    static VerifierKey key(String given) throws IOException, LogFault {
        return VerifierKey.parse(given.contains("+") && !Files.exists(Path.of(given)) ? given : InputFiles.text(Path.of(given), LONGEST_TEXT));
    }

    private void show(Map<String, Object> answer, String sentence) {
        spec.commandLine().getOut().println(json ? Json.text(answer) : sentence);
    }

    private static String sentence(Map<String, Object> answer) {
        String what = switch (String.valueOf(answer.get("kind"))) {
            case "log" -> "日志完整。 The log is whole.";
            case "proof" -> "证明成立：第 %s 条。 The proof holds: act %s.".formatted(answer.get("number"), answer.get("number"));
            case "consistency" -> "后者是前者的延续（从 %s 片叶）。 The later continues the earlier (of %s leaves).".formatted(
                    answer.get("from"), answer.get("from"));
            default -> "检查点的签名成立。 The checkpoint is signed.";
        };
        String key = Boolean.TRUE.equals(answer.get("keyGiven"))
                ? ""
                : "\n公钥取自日志自己，请从另一条路核对 The key is the log's own, compare it with one that came another way: " + answer.get("key");
        return what + "  " + answer.get("origin") + "  " + answer.get("size") + "  " + answer.get("root") + key;
    }
}
