package org.ionfront.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
public final class Main {
    /** What picocli says before the reason why it does not take a value, with the name of the option or argument. */
    private static final Pattern INVALID = Pattern.compile(
            "^Invalid value for (?:option '([^']*)'(?: \\([^)]*\\))?|positional parameter at index \\S+ \\(([^)]*)\\)): ");

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
        CommandLine program = new CommandLine(new IonfrontCommand());
        Commands.add(program, args, terminal);
        // A long option with one dash, such as -out, is no cluster of short ones.
        program.setPosixClusteredShortOptionsAllowed(false)
                .setOut(new PrintWriter(terminal.out(), true, terminal.charset()))
                .setErr(new PrintWriter(terminal.err(), true, terminal.charset()))
                .setParameterExceptionHandler((fault, arguments) -> usage(fault, List.of(arguments), terminal))
                .setExecutionStrategy(parsed -> {
                    HelpPages.fit(parsed, terminal.columns());
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((fault, command, parsed) -> failure(fault, parsed, terminal));
        try {
            return program.execute(args.toArray(String[]::new));
        } catch (OutOfMemoryError full) {
            terminal.say("ionfront: there is not enough memory; give Java more with" + " JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitCode.BUG;
        } catch (Error fault) {
            return bug(fault, args.contains("--debug"), terminal);
        }
    }

    private static int usage(ParameterException fault, List<String> args, Terminal terminal) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            terminal.say("ionfront: " + unmatched(unmatched));
            if (isPartOfSetting(unmatched, args)) {
                terminal.say("A value with a blank needs quotes, as in --set \"sample.temperature=70 degC\".");
            }
            nearest(unmatched).ifPresent(near -> terminal.say("Did you mean: " + near + "?"));
        } else if (fault instanceof MissingParameterException missing) {
            terminal.say("ionfront: missing is "
                    + missing.getMissing().stream().map(Main::named).collect(Collectors.joining(", ")));
        } else {
            terminal.say("ionfront: " + INVALID.matcher(fault.getMessage()).replaceFirst("$1$2: "));
        }
        terminal.say("Help: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** What to write for an argument, after its option where it belongs to one. */
    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    /** Whether the word too many comes after {@code --set KEY=VALUE}: most likely a unit. */
    private static boolean isPartOfSetting(UnmatchedArgumentException fault, List<String> args) {
        int place = args.indexOf(fault.getUnmatched().get(0));
        return !fault.isUnknownOption()
                && place > 0
                && (args.get(place - 1).startsWith("--set=")
                        || (place > 1 && args.get(place - 2).equals("--set")));
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
            terminal.say("ionfront: " + fault.getMessage());
            if (debug) {
                fault.printStackTrace(terminal.err());
            }
            return ExitCode.BAD_INPUT;
        }
        return bug(fault, debug, terminal);
    }

    private static int bug(Throwable fault, boolean debug, Terminal terminal) {
        terminal.say("ionfront: this is a bug in Ionfront " + Version.ofProgram() + ": " + fault);
        if (debug) {
            fault.printStackTrace(terminal.err());
        } else {
            terminal.say("Please report it with the output of the same command and --debug.");
        }
        return ExitCode.BUG;
    }
}
