package home.engineers.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, with the nearest right word where there is one. */
public final class WrongCall {
    private static final int FURTHEST = 2;

    private WrongCall() {}

    /** @return the exit code for "could not be asked" */
    public static int show(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String help = " ./ehome" + command.getCommandSpec().qualifiedName(" ").replaceFirst("^ehome", "") + " --help";
        command.getErr().println(sentence(fault) + help);
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException fault) {
        String said = String.valueOf(fault.getMessage());
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> {
                String names = missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining(" "));
                yield "缺少 " + names + "。 Missing: " + names + ".";
            }
            case ParameterException own when said.codePoints().anyMatch(Character::isIdeographic) -> said;
            case ParameterException wrong when wrong.getArgSpec() != null && wrong.getValue() != null ->
                name(wrong.getArgSpec()) + " 的值“" + wrong.getValue() + "”不对" + choices(wrong.getArgSpec()) + "。 "
                        + name(wrong.getArgSpec()) + ": \"" + wrong.getValue() + "\" is no value for it.";
            default -> "命令写得不对。 " + said.lines().findFirst().orElse("") + ".";
        };
    }

    private static String unknown(UnmatchedArgumentException fault) {
        String word = fault.getUnmatched().getFirst();
        CommandLine command = fault.getCommandLine();
        boolean option = word.startsWith("-");
        List<String> known = option
                ? command.getCommandSpec().options().stream().filter(one -> !one.hidden()).map(OptionSpec::longestName).toList()
                : command.getSubcommands().entrySet().stream()
                        .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
                        .map(Map.Entry::getKey)
                        .toList();
        String zh = option ? "没有选项 " : known.isEmpty() ? "多余的参数 " : "没有命令 ";
        String en = option ? "No option " : known.isEmpty() ? "One argument too many: " : "No command ";
        return nearest(word.replaceFirst("=.*", ""), known)
                .map(near -> zh + word + "，是不是 " + near + "？ " + en + word + "; did you mean " + near + "?")
                .orElse(zh + word + "。 " + en + word + ".");
    }

    private static String choices(ArgSpec argument) {
        List<String> all = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(all::add);
        }
        return all.isEmpty() ? "" : "，可选 " + String.join(" ", all);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Optional<String> nearest(String word, List<String> known) {
        return known.stream()
                .filter(one -> begins(one, word) || distance(word, one) <= FURTHEST)
                .min(Comparator.comparing((String one) -> !begins(one, word)).thenComparingInt(one -> distance(word, one)));
    }

    private static boolean begins(String one, String word) {
        return word.length() > 2 && one.startsWith(word);
    }

    /** How many letters must be put in, taken out or changed to come from one word to the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] before = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[to.length()];
    }
}
