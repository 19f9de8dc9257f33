package org.ionfront.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program. Reading the options of one takes some milliseconds, so that only those that a run names have any; of the
 * others there is what help lists.
 */
final class Commands {
    private static final List<Entry> ALL = List.of(
            new Entry(FitCommand.class, FitCommand::new),
            new Entry(PlanCommand.class, PlanCommand::new),
            new Entry(CompareCommand.class, CompareCommand::new),
            new Entry(SimulateCommand.class, SimulateCommand::new),
            new Entry(OnsagerCommand.class, OnsagerCommand::new),
            new Entry(LawCommand.class, LawCommand::new),
            new Entry(ConductivityCommand.class, ConductivityCommand::new),
            new Entry(ImportCommand.class, ImportCommand::new),
            new Entry(ExampleCommand.class, ExampleCommand::new),
            new Entry(VerifyCommand.class, VerifyCommand::new),
            new Entry(SchemaCommand.class, SchemaCommand::new),
            new Entry(CompletionCommand.class, CompletionCommand::new));

    private Commands() {}

    /** Adds all, those in full that are among the arguments. */
    static void add(CommandLine program, List<String> args, Terminal terminal) {
        boolean every = args.stream().anyMatch(Commands::needsEvery);
        for (Entry entry : ALL) {
            Command about = entry.type().getAnnotation(Command.class);
            if (every || args.contains(about.name())) {
                program.addSubcommand(entry.maker().apply(terminal));
            } else {
                program.addSubcommand(outline(about));
            }
        }
    }

    /** A completion is about all commands, and a file of arguments can name any. */
    private static boolean needsEvery(String argument) {
        return argument.equals("completion") || argument.startsWith("@");
    }

    private static CommandSpec outline(Command about) {
        CommandSpec spec = CommandSpec.create().name(about.name());
        spec.usageMessage().header(about.header());
        return spec;
    }

    private record Entry(Class<?> type, Function<Terminal, Object> maker) {}
}
