package org.ionfront.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ionfront completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Print a script that lets bash and zsh complete commands and options.",
        description = "Load it in a shell, or put it where the shell looks for completions.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(ionfront completion)",
            "  ionfront completion > ~/.local/share/bash-completion/completions/ionfront"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Picocli takes files away from options that may be left out, such as --out; with them the shell completes what has no words. */
    private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("ionfront", spec.root().commandLine())
                .replace("\r\n", "\n")
                .replace(NO_FILES, "");
        if (common.json()) {
            JsonOutput.print(JsonOutput.object().put("script", script), terminal);
        } else {
            terminal.out().print(script);
        }
        return ExitCode.DONE;
    }
}
