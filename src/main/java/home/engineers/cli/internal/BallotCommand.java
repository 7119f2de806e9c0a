package home.engineers.cli.internal;

import home.engineers.ballots.belenios.ArchiveCheck;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.Rehearsal;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome ballot}. */
@Command(
        name = "ballot",
        mixinStandardHelpOptions = true,
        description = {"无记名表决（Belenios 2.0）。", "Secret ballots (Belenios 2.0)."},
        subcommands = {BallotCommand.Rehearse.class, BallotCommand.Verify.class})
public final class BallotCommand implements Runnable {
    private static final String ENDING = ".bel";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "请用 ballot rehearse 或者 ballot verify DIR。 Call ballot rehearse or ballot verify DIR.");
    }

    /** {@code ./ehome ballot rehearse}: a whole election with invented votes; everything is made here. */
    @Command(
            name = "rehearse",
            mixinStandardHelpOptions = true,
            description = {
                "在本机完整演练一次表决，把公开归档写到 DIR/<编号>.bel。",
                "Holds a whole election on this machine and leaves its public archive in DIR/<uuid>.bel."
            },
            footer = {"", "例 Example: ./ehome ballot rehearse --voters 11 --questions 3 --trustees 3 --threshold 2 --out DIR"})
    public static final class Rehearse implements Callable<Integer> {
        private static final int MOST_VOTERS = 10_000;
        private static final int MOST_TRUSTEES = 20;

        @Option(names = "--voters", required = true, paramLabel = "N", description = {"投票人数", "number of voters"})
        private int voters;

        @Option(names = "--questions", required = true, paramLabel = "M", description = {"题数，1 至 60", "number of questions, 1 to 60"})
        private int questions;

        @Option(names = "--trustees", paramLabel = "T", defaultValue = "3", description = {"密钥保管人数，默认 3", "number of trustees, 3 by default"})
        private int trustees;

        @Option(names = "--threshold", paramLabel = "K", description = {"几人即可解密，默认须全体", "how many decrypt; all by default"})
        private @Nullable Integer threshold;

        @Option(
                names = "--group",
                paramLabel = "GROUP",
                defaultValue = "BELENIOS-2048",
                description = {"BELENIOS-2048（默认）或者 RFC-3526-2048", "BELENIOS-2048 (default) or RFC-3526-2048"})
        private String group = "";

        @Option(names = "--out", required = true, paramLabel = "DIR", description = {"写到哪个文件夹", "the folder to write to"})
        private Path out = Path.of("");

        @Option(names = "--json", description = {"输出 JSON", "print JSON"})
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Rehearsal.Plan plan = plan();
            Files.createDirectories(out);
            if (!archives(out).isEmpty()) {
                throw new OperatorFault(
                        "文件夹 " + out + " 里已经有一份归档（.bel）。", "Folder " + out + " already holds an archive (.bel).");
            }
            HouseClock clock = new HouseClock(Clock.systemUTC(), false);
            Rehearsal.Held held = Rehearsal.held(plan, clock.instant().getEpochSecond(), new SecureRandom());
            Path archive = Files.write(out.resolve(held.uuid() + ENDING), held.archive());
            show(held, archive);
            return CommandLine.ExitCode.OK;
        }

        private Rehearsal.Plan plan() {
            demand(voters, "--voters", 1, MOST_VOTERS);
            demand(questions, "--questions", 1, Rehearsal.MOST_QUESTIONS);
            demand(trustees, "--trustees", 1, MOST_TRUSTEES);
            int needed = threshold == null ? trustees : threshold;
            demand(needed, "--threshold", 1, trustees);
            Group known = Group.named(group).orElseThrow(() -> new ParameterException(
                    spec.commandLine(), "--group：没有群 " + group + "。 --group: there is no group " + group + "."));
            return new Rehearsal.Plan(known, voters, questions, trustees, needed);
        }

        private void demand(int value, String option, int least, int most) {
            if (value < least || value > most) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " 应为 " + least + " 至 " + most + "，不是 " + value + "。 " + option + " must be " + least + " to "
                                + most + ", not " + value + ".");
            }
        }

        private void show(Rehearsal.Held held, Path archive) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("uuid", held.uuid());
                answer.put("archive", archive.toString());
                answer.put("result", held.result().counts());
                out.println(Json.text(answer));
            } else {
                out.println(archive + "  " + held.result().counts());
            }
        }
    }

    /** {@code ./ehome ballot verify DIR}: exits 1 with the first fault, 2 where it could not be asked. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "检查 DIR 里的公开归档（.bel）；有错误时说出第一处并以 1 退出。",
                "Checks the public archive (.bel) in DIR, ours or another's; says the first fault and exits 1 where there is one."
            })
    public static final class Verify implements Callable<Integer> {
        private static final String NOT_CHECKED = "ballots.flaw.question-kind";
        private static final long LARGEST = 2_000_000_000;

        @Parameters(index = "0", paramLabel = "DIR", description = {"归档所在的文件夹", "the folder of the archive"})
        private Path folder = Path.of("");

        @Option(names = "--json", description = {"输出 JSON", "print JSON"})
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            return switch (ArchiveCheck.of(archive())) {
                case Granted<ArchiveCheck.Sound>(ArchiveCheck.Sound sound) -> passed(sound);
                case Refused<ArchiveCheck.Sound>(List<Reason> reasons) -> failed(reasons.getFirst());
            };
        }

        private byte[] archive() throws IOException {
            if (!Files.isDirectory(folder)) {
                throw new OperatorFault("没有文件夹 " + folder + "。", "There is no folder " + folder + ".");
            }
            List<Path> found = archives(folder);
            if (found.size() != 1) {
                throw new OperatorFault(
                        "文件夹 " + folder + " 里应当恰好有一份归档（.bel），现有 " + found.size() + " 份。",
                        "Folder " + folder + " must hold exactly one archive (.bel); it holds " + found.size() + ".");
            }
            InputFiles.demandReadable(found.getFirst());
            if (Files.size(found.getFirst()) > LARGEST) {
                throw new OperatorFault("归档 " + found.getFirst() + " 太大。", "Archive " + found.getFirst() + " is too large.");
            }
            return Files.readAllBytes(found.getFirst());
        }

        private int passed(ArchiveCheck.Sound sound) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("sound", true);
            answer.put("uuid", sound.election().uuid());
            answer.put("group", sound.election().group().name());
            answer.put("stage", sound.stage().written());
            answer.put("credentials", sound.credentials());
            answer.put("received", sound.received());
            answer.put("counted", sound.trackers().size());
            sound.result().ifPresent(result -> answer.put("result", result.counts()));
            PrintWriter out = spec.commandLine().getOut();
            out.println(json
                    ? Json.text(answer)
                    : "归档无误。 The archive holds.  " + sound.election().uuid() + "  " + sound.trackers().size() + "/"
                            + sound.credentials() + "  " + sound.result().map(result -> result.counts().toString())
                                    .orElse("还没有结果 no result yet"));
            return CommandLine.ExitCode.OK;
        }

        private int failed(Reason reason) {
            String zh = new BundledWords(Language.ZH).of(reason);
            String en = new BundledWords(Language.EN).of(reason);
            if (reason.key().equals(NOT_CHECKED)) {
                throw new OperatorFault(zh + "。", en + ".");
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(json
                    ? Json.text(Map.of("sound", false, "fault", reason.key(), "reason", zh, "reasonEn", en))
                    : zh + "。 " + en + ".");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }
}
