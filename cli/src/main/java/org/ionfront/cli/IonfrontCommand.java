package org.ionfront.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself; it does nothing without a command. */
@Command(
        name = "ionfront",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Ion exchange by a beam of foreign ions: simulate depth profiles, and fit the glass to them.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  ionfront example lbo         a folder with three depth profiles and their fit",
            "  ionfront fit lbo/fit.yaml    the width of their common site energies",
            "",
            "Help on one command: ionfront COMMAND --help"
        })
final class IonfrontCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
