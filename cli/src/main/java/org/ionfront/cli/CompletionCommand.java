package org.ionfront.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
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
            "  ionfront completion > ~/.local/share/bash-completion/completions/ionfront",
            "",
            "zsh needs this first: autoload -U +X bashcompinit && bashcompinit"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(AutoComplete.bash("ionfront", spec.root().commandLine()).replace("\r\n", "\n"));
        return ExitCode.DONE;
    }
}
