package org.ionfront.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void whatBelongsToANameHangsBelowItself() {
        assertThat(Wrapped.hanging("estimated error    small, and smaller than asked for", 40))
                .containsExactly("estimated error    small, and smaller", "                   than asked for");
    }

    @Test
    void aSentenceBeginsAtTheEdgeThroughout() {
        assertThat(Wrapped.hanging("The fit converged after a while.", 20))
                .containsExactly("The fit converged", "after a while.");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Wrapped.hanging("a  b", 4)).containsExactly("a  b");
    }
}
