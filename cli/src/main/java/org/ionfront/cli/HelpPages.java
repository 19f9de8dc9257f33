package org.ionfront.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionfront.cli.text.Wrapped;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/**
 * Help that fits the window. Picocli breaks lines inside {@code fit.json} and nowhere below 55 columns; here it writes long lines, and these are
 * broken at blanks.
 */
final class HelpPages {
    /** Longer than any line of help. */
    private static final int UNBROKEN = 2000;

    private static final String COMMAND = "  ionfront ";
    /** A command or an option, and what it does. */
    private static final Pattern EXPLAINED = Pattern.compile("( +\\S+(?: \\S+)*) {3,}(\\S.*)");

    private static final String INDENT = " ".repeat(10);

    private HelpPages() {}

    /** Breaks the help that is asked for, if any is, at so many columns. */
    static void fit(ParseResult parsed, int columns) {
        parsed.asCommandLineList().stream()
                .filter(CommandLine::isUsageHelpRequested)
                .forEach(command -> fit(command, columns));
    }

    private static void fit(CommandLine command, int columns) {
        command.setUsageHelpWidth(UNBROKEN);
        command.getHelpSectionMap()
                .replaceAll((section, renderer) -> help -> broken(
                        section, renderer.render(help), help.commandSpec().qualifiedName(), columns));
    }

    private static String broken(String section, String text, String command, int columns) {
        if (section.equals(UsageMessageSpec.SECTION_KEY_SYNOPSIS)) {
            return synopsis(text.strip(), command, columns);
        }
        if (section.equals(UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING) || text.isEmpty()) {
            return text;
        }
        return text.lines().flatMap(line -> lines(line, columns).stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Below each other after the command, where there is room for that. */
    private static String synopsis(String text, String command, int columns) {
        int begin = "Usage: ".length() + command.length() + 1;
        if (begin > columns / 2) {
            List<String> options =
                    Wrapped.lines(text.substring(command.length()).strip(), columns - INDENT.length());
            return command + "\n" + INDENT + String.join("\n" + INDENT, options) + "\n";
        }
        String indent = " ".repeat(begin);
        List<String> options = Wrapped.lines(text.substring(command.length()).strip(), columns - indent.length());
        return command + " " + String.join("\n" + indent, options) + "\n";
    }

    /** Commands to be copied are not broken, however narrow the window. */
    private static List<String> lines(String line, int columns) {
        boolean command = line.startsWith(COMMAND);
        Matcher explained = EXPLAINED.matcher(line);
        if (line.length() <= columns || !explained.matches()) {
            return command ? List.of(line) : Wrapped.hanging(line, columns);
        }
        if (!command && explained.start(2) <= columns / 2) {
            return Wrapped.hanging(line, columns);
        }
        return Stream.concat(
                        Stream.of(explained.group(1)),
                        Wrapped.lines(explained.group(2), columns - INDENT.length()).stream()
                                .map(part -> INDENT + part))
                .toList();
    }
}
