package org.ionfront.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionfront.cli.text.Wrapped;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
public final class Main {
    /** Of help, which picocli does not make narrower. */
    private static final int LEAST_WIDTH = 55;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = Terminal.ofProcess();
        int code = run(List.of(args), terminal);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param args command and arguments
     * @param terminal where to print
     * @return the exit code
     */
    public static int run(List<String> args, Terminal terminal) {
        CommandLine program = new CommandLine(new IonfrontCommand())
                .addSubcommand(new FitCommand(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new SimulateCommand(terminal))
                .addSubcommand(new OnsagerCommand(terminal))
                .addSubcommand(new LawCommand(terminal))
                .addSubcommand(new ConductivityCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ExampleCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .setUsageHelpWidth(Math.max(LEAST_WIDTH, terminal.columns()))
                .setOut(new PrintWriter(terminal.out(), true, terminal.charset()))
                .setErr(new PrintWriter(terminal.err(), true, terminal.charset()))
                .setParameterExceptionHandler((fault, arguments) -> usage(fault, terminal))
                .setExecutionExceptionHandler((fault, command, parsed) -> failure(fault, parsed, terminal));
        leaveExamples(program, terminal.columns());
        try {
            return program.execute(args.toArray(String[]::new));
        } catch (OutOfMemoryError full) {
            terminal.err()
                    .println("ionfront: there is not enough memory; give Java more with" + " JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitCode.BUG;
        } catch (Error fault) {
            return bug(fault, args.contains("--debug"), terminal);
        }
    }

    /** Commands to be copied are not broken, however narrow the window. */
    private static void leaveExamples(CommandLine program, int columns) {
        program.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> Stream.of(help.commandSpec().usageMessage().footer())
                                .flatMap(line -> line.startsWith("  ionfront ")
                                        ? Stream.of(line)
                                        : Wrapped.hanging(line, columns).stream())
                                .collect(Collectors.joining("\n", "", "\n")));
        program.getSubcommands().values().forEach(command -> leaveExamples(command, columns));
    }

    private static int usage(ParameterException fault, Terminal terminal) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            terminal.err().println("ionfront: " + unmatched(unmatched));
            nearest(unmatched).ifPresent(near -> terminal.err().println("Did you mean: " + near + "?"));
        } else {
            terminal.err().println("ionfront: " + fault.getMessage());
        }
        terminal.err()
                .println("Help: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** The option or command most likely meant; nothing where none is near. */
    private static Optional<String> nearest(UnmatchedArgumentException fault) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        String word = fault.getUnmatched().get(0).replaceFirst("=.*", "");
        return Spelling.nearest(
                word,
                fault.isUnknownOption()
                        ? List.copyOf(command.optionsMap().keySet())
                        : List.copyOf(command.subcommands().keySet()));
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        String first = fault.getUnmatched().get(0);
        if (fault.isUnknownOption()) {
            return "there is no option '" + first + "'";
        }
        boolean command = fault.getCommandLine().getParent() == null;
        return command ? "there is no command '" + first + "'" : "'" + first + "' is one argument too many";
    }

    private static int failure(Exception fault, ParseResult parsed, Terminal terminal) {
        boolean debug = parsed.expandedArgs().contains("--debug");
        if (fault instanceof InputException) {
            terminal.err().println("ionfront: " + fault.getMessage());
            if (debug) {
                fault.printStackTrace(terminal.err());
            }
            return ExitCode.BAD_INPUT;
        }
        return bug(fault, debug, terminal);
    }

    private static int bug(Throwable fault, boolean debug, Terminal terminal) {
        terminal.err().println("ionfront: this is a bug in Ionfront " + Version.ofProgram() + ": " + fault);
        if (debug) {
            fault.printStackTrace(terminal.err());
        } else {
            terminal.err().println("Please report it with the output of the same command and --debug.");
        }
        return ExitCode.BUG;
    }
}
