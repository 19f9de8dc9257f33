package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When solutions are refined: in the first step, and above a share of the charge passed until many times that has passed. */
class ConservationWatchTest {
    private static final double SHARE = 5e-11;
    private static final double RETRY = 10;
    /** Enough to be on one side of a limit in spite of rounding. */
    private static final double BEYOND = 1 + 1e-9;

    private static final double SHORT_OF = 1 - 1e-9;

    private final ConservationWatch watch = new ConservationWatch();

    @BeforeEach
    void afterTheFirstStep() {
        watch.accept(0, 0);
    }

    @Test
    void theFirstStepIsRefinedAndThoseAfterItAreNot() {
        ConservationWatch fresh = new ConservationWatch();
        assertThat(fresh.refines()).isTrue();
        assertThat(fresh.refuses(1, 1)).isFalse();
        fresh.accept(0, 1);
        assertThat(fresh.refines()).isFalse();
    }

    @Test
    void aRefinedStepMayLoseAFewTimesAsMuchAndThenIsTooLong() {
        assertThat(watch.refusesRefined(4 * SHARE * SHORT_OF, 1)).isFalse();
        assertThat(watch.refusesRefined(-4 * SHARE * BEYOND, 1)).isTrue();
    }

    @Test
    void aLossAboveTheShareOfTheChargeIsRefusedWhateverItsSign() {
        assertThat(watch.refuses(SHARE * 2 * BEYOND, 2)).isTrue();
        assertThat(watch.refuses(-SHARE * 2 * BEYOND, 2)).isTrue();
        assertThat(watch.refuses(SHARE * 2 * SHORT_OF, 2)).isFalse();
        assertThat(watch.refuses(-SHARE * 2 * SHORT_OF, 2)).isFalse();
    }

    @Test
    void chargeCountsOnTheWayBackToo() {
        watch.accept(0, 3);
        watch.accept(0, 1);
        // 3 + 2 have passed; the step asked about brings one more.
        assertThat(watch.refuses(SHARE * 6 * SHORT_OF, 0)).isFalse();
        assertThat(watch.refuses(SHARE * 6 * BEYOND, 0)).isTrue();
    }

    @Test
    void lossesOfAcceptedStepsAddUpWithTheirSigns() {
        watch.accept(0.8 * SHARE, 1);
        assertThat(watch.refuses(1.2 * SHARE * BEYOND, 2)).isTrue();
        assertThat(watch.refuses(1.2 * SHARE * SHORT_OF, 2)).isFalse();
        assertThat(watch.refuses(-2.8 * SHARE * SHORT_OF, 2)).isFalse();
        assertThat(watch.refuses(-2.8 * SHARE * BEYOND, 2)).isTrue();
    }

    @Test
    void aGainMakesUpForALoss() {
        watch.accept(0.8 * SHARE, 1);
        watch.accept(-0.8 * SHARE, 2);
        assertThat(watch.refuses(2.9 * SHARE, 3)).isFalse();
        assertThat(watch.refuses(3.1 * SHARE, 3)).isTrue();
    }

    @Test
    void askingBooksNothing() {
        for (int n = 0; n < 3; n++) {
            assertThat(watch.refuses(0.8 * SHARE, 1)).isFalse();
        }
        assertThat(watch.refines()).isFalse();
    }

    @Test
    void refinedStepsAreNotRefusedAgain() {
        watch.refine(1);
        assertThat(watch.refines()).isTrue();
        assertThat(watch.refuses(1, 1)).isFalse();
    }

    @Test
    void plainSolutionsAreTriedAgainAfterTenTimesTheChargeThenAfterAHundred() {
        watch.accept(0, 1);
        watch.refine(2);
        double charge = 2 * RETRY;
        watch.accept(0, charge * SHORT_OF);
        assertThat(watch.refines()).isTrue();
        watch.accept(0, charge * BEYOND);
        assertThat(watch.refines()).isFalse();
        // What is lost then is judged anew, and patience grows.
        assertThat(watch.refuses(SHARE * 2 * charge * BEYOND * BEYOND, 2 * charge))
                .isTrue();
        watch.refine(2 * charge);
        watch.accept(0, RETRY * RETRY * 2 * charge * SHORT_OF);
        assertThat(watch.refines()).isTrue();
        watch.accept(0, RETRY * RETRY * 2 * charge * BEYOND);
        assertThat(watch.refines()).isFalse();
    }

    @Test
    void whatRefinedStepsLoseIsBookedToo() {
        watch.refine(1);
        watch.accept(5 * SHARE, RETRY * BEYOND);
        assertThat(watch.refines()).isFalse();
        // Ten have passed, five shares of them are lost already.
        assertThat(watch.refuses(4.9 * SHARE, RETRY)).isFalse();
        assertThat(watch.refuses(5.1 * SHARE, RETRY)).isTrue();
    }
}
