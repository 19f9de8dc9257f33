package org.ionfront.cli.figure;

/**
 * A colour with a meaning that stays the same in all figures of a report.
 *
 * <p>The palette is that of Okabe and Ito (Color Universal Design, 2008), told apart with every common form of colour
 * blindness.
 */
public enum Tone {
    /** The native ion, and anything that belongs to the whole glass. */
    INK(0x000000),
    /** First foreign ion or first profile. */
    VERMILION(0xD55E00),
    /** Second foreign ion or second profile. */
    BLUE(0x0072B2),
    /** Third foreign ion or third profile. */
    GREEN(0x009E73),
    /** Fourth foreign ion or fourth profile. */
    PURPLE(0xCC79A7),
    /** Fifth foreign ion or fifth profile. */
    ORANGE(0xE69F00),
    /** Sixth foreign ion or sixth profile. */
    SKY(0x56B4E9),
    /** Guides that carry no data. */
    GREY(0x808080);

    private static final Tone[] SERIES = {VERMILION, BLUE, GREEN, PURPLE, ORANGE, SKY};

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    /** The tone of foreign ion or profile number {@code index}, counted from 0; repeats after six. */
    public static Tone ofSeries(int index) {
        return SERIES[index % SERIES.length];
    }

    /** Red, green and blue in the lower 24 bits. */
    public int rgb() {
        return rgb;
    }
}
