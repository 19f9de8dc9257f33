/**
 * The command line: {@link org.ionfront.cli.Main} and one class per command. The only package that prints.
 *
 * <p>A command reads its configuration, opens the folder for its results, computes, writes, and says where the report
 * is. Everything a user can do wrong ends in one message and an {@link org.ionfront.cli.ExitCode}.
 */
@NullMarked
package org.ionfront.cli;

import org.jspecify.annotations.NullMarked;
