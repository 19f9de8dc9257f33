package org.ionfront.cli;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;

/**
 * A command that evaluates a model.
 *
 * @param <R> what comes out
 */
abstract class ModelCommand<R> extends ResultCommand<ModelConfig, R> {
    ModelCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    final Provenance provenance(ModelConfig config) {
        return config.provenance();
    }

    @Override
    final List<Setting> settings(ModelConfig config) {
        return config.settings();
    }

    /** Evaluations take no time to speak of: two give the same bytes. */
    @Override
    final boolean isTimed() {
        return false;
    }

    /** Is told how many temperatures are done, shows it, and says whether to go on. */
    static IntPredicate counter(ModelConfig config, Consumer<Progress> show, BooleanSupplier goOn) {
        int all = config.states().size();
        return done -> {
            show.accept(Progress.of("evaluating: " + done + " of " + all + " temperatures", done / (double) all));
            return goOn.getAsBoolean();
        };
    }
}
