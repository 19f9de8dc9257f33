/**
 * Reads the configuration files of the program, YAML or JSON with the same keys, strictly: every fault is one
 * {@link org.ionfront.io.InputException} that names file, line, column and key, what was found and what is valid.
 *
 * <p>{@link org.ionfront.io.config.ExperimentReader} reads what is simulated,
 * {@link org.ionfront.io.config.FitReader} what is fitted. The text becomes a tree of nodes that know where they stand;
 * settings of the command line are laid over it; then hand-written readers take typed values out of it.
 */
@NullMarked
package org.ionfront.io.config;

import org.jspecify.annotations.NullMarked;
