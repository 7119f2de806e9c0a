package home.engineers.cli;

import home.engineers.cli.internal.AssignCommand;
import home.engineers.cli.internal.BackupCommand;
import home.engineers.cli.internal.BallotCommand;
import home.engineers.cli.internal.CalendarCommand;
import home.engineers.cli.internal.CredentialCommand;
import home.engineers.cli.internal.DoctorCommand;
import home.engineers.cli.internal.DrawCommand;
import home.engineers.cli.internal.EligibilityCommand;
import home.engineers.cli.internal.FaultLine;
import home.engineers.cli.internal.ImportCommand;
import home.engineers.cli.internal.InvariantsCommand;
import home.engineers.cli.internal.LauncherCommands;
import home.engineers.cli.internal.LogCommand;
import home.engineers.cli.internal.PatentCommand;
import home.engineers.cli.internal.ProgrammeCommand;
import home.engineers.cli.internal.RehearseCommand;
import home.engineers.cli.internal.RestoreCommand;
import home.engineers.cli.internal.ScoreCommand;
import home.engineers.cli.internal.SearchCommand;
import home.engineers.cli.internal.ServeCommand;
import home.engineers.cli.internal.VoteCommand;
import home.engineers.cli.internal.WorkdayCommand;
import home.engineers.cli.internal.WrongCall;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one door: {@code ./ehome COMMAND}. Exits with 0, 1 where the answer is no, 2 where it could not be asked. */
@Command(
        name = "ehome",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = {"工程师之家。每条命令都有 --help。", "Engineers' Home. Every command has --help."},
        footer = {"", "退出码 Exit codes: 0; 1 答案为否 the answer is no; 2 无法作答 it could not be asked"},
        subcommands = {
            ServeCommand.class,
            LauncherCommands.Build.class,
            LauncherCommands.Test.class,
            LauncherCommands.Bench.class,
            DoctorCommand.class,
            ImportCommand.class,
            CalendarCommand.class,
            WorkdayCommand.class,
            InvariantsCommand.class,
            EligibilityCommand.class,
            ProgrammeCommand.class,
            DrawCommand.class,
            AssignCommand.class,
            ScoreCommand.class,
            BallotCommand.class,
            VoteCommand.class,
            CredentialCommand.class,
            LogCommand.class,
            PatentCommand.class,
            SearchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class Ehome implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请给出命令。 Name a command.");
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new Ehome())
                .setResourceBundle(ResourceBundle.getBundle("cli.help", Locale.ROOT))
                .setExecutionExceptionHandler(FaultLine::show)
                .setParameterExceptionHandler(WrongCall::show)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true);
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
