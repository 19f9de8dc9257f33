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
        String script = AutoComplete.bash("ionfront", spec.root().commandLine()).replace("\r\n", "\n");
        if (common.json()) {
            JsonOutput.print(JsonOutput.object().put("script", script), terminal);
        } else {
            terminal.out().print(script);
        }
        return ExitCode.DONE;
    }
}
