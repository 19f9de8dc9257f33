package org.ionfront.io.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTest {

    /** Expected values are the doubles that Java gives the literal of the same decimal value: not one bit may differ. */
    @ParameterizedTest
    @CsvSource({
        "0.60 mm, LENGTH, 6.0e-4",
        "0.60mm, LENGTH, 6.0e-4",
        "241.1 nm, LENGTH, 241.1e-9",
        "3 um, LENGTH, 3e-6",
        "3 µm, LENGTH, 3e-6",
        "3 μm, LENGTH, 3e-6",
        "3 Å, LENGTH, 3e-10",
        "3 A, LENGTH, 3e-10",
        "3 angstrom, LENGTH, 3e-10",
        "1.2 cm, LENGTH, 0.012",
        "250 meV, ENERGY, 0.25",
        "0.25 eV, ENERGY, 0.25",
        "1.602176634e-19 J, ENERGY, 1",
        "343.15 K, TEMPERATURE, 343.15",
        "70 degC, TEMPERATURE, 343.15",
        "70 °C, TEMPERATURE, 343.15",
        "-20 degC, TEMPERATURE, 253.15",
        "1.1e5 s, TIME, 110000",
        "90 min, TIME, 5400",
        "2 h, TIME, 7200",
        "1.5 d, TIME, 129600",
        "20 ms, TIME, 0.02",
        "1.38e28 1/m^3, NUMBER_DENSITY, 1.38e28",
        "1.38e28 m^-3, NUMBER_DENSITY, 1.38e28",
        "1.38e28/m^3, NUMBER_DENSITY, 1.38e28",
        "1.38e22 cm^-3, NUMBER_DENSITY, 1.38e28",
        "1.38e22 1/cm3, NUMBER_DENSITY, 1.38e28",
        "1.38e22 cm⁻³, NUMBER_DENSITY, 1.38e28",
        "13.8 1/nm^3, NUMBER_DENSITY, 1.38e28",
        "2.3e-14 cm^2/s, DIFFUSIVITY, 2.3e-18",
        "2.3 nm^2/s, DIFFUSIVITY, 2.3e-18",
        "2.3e-18 m²/s, DIFFUSIVITY, 2.3e-18",
        "2.3e-18 m^2 s^-1, DIFFUSIVITY, 2.3e-18",
        "3600 m^2/h, DIFFUSIVITY, 1",
        "1.69e-9 S/cm, CONDUCTIVITY, 1.69e-7",
        "1.69e-6 mS/cm, CONDUCTIVITY, 1.69e-7",
        "1.69e-3 uS/cm, CONDUCTIVITY, 1.69e-7",
        "1.69e-9 ohm^-1 cm^-1, CONDUCTIVITY, 1.69e-7",
        "200 nA/cm^2, CURRENT_DENSITY, 2e-3",
        "0.2 uA/cm^2, CURRENT_DENSITY, 2e-3",
        "2e-4 mA/cm^2, CURRENT_DENSITY, 2e-3",
        "2 mA/m^2, CURRENT_DENSITY, 2e-3",
        "20 nA, CURRENT, 2e-8",
        "20 pA, CURRENT, 2e-11",
        "8 V, POTENTIAL, 8",
        "1.2 kV, POTENTIAL, 1200",
        "30 mV, POTENTIAL, 0.03",
        "0.4 cm^2, AREA, 4e-5",
        "40 mm^2, AREA, 4e-5",
        "22.1 mC/cm^2, CHARGE_PER_AREA, 221",
        "0.0221 C/cm^2, CHARGE_PER_AREA, 221",
        "1.3e17 1/cm^2, NUMBER_PER_AREA, 1.3e21",
        "0.10, FRACTION, 0.10",
        "10 %, FRACTION, 0.10",
        "10%, FRACTION, 0.10",
        "1e-4, FRACTION, 1e-4"
    })
    void decimalUnitsConvertExactly(String text, QuantityKind kind, double expected) throws QuantityException {
        assertThat(Quantity.parse(text, kind).value()).isEqualTo(expected);
    }

    @Test
    void molarEnergiesAreThoseOfOneParticle() throws QuantityException {
        // 1 eV = 96.485 332 123... kJ/mol (Faraday constant, exact in the SI of 2019); one calorie is 4.184 J
        assertThat(Quantity.parse("96.48533212331 kJ/mol", QuantityKind.ENERGY).value())
                .isCloseTo(1.0, within(1e-13));
        assertThat(Quantity.parse("23.06054783061 kcal/mol", QuantityKind.ENERGY)
                        .value())
                .isCloseTo(1.0, within(1e-12));
    }

    @Test
    void aMinuteInTheDenominatorIsNoDecimalFactorAndStillRoundsOnce() throws QuantityException {
        assertThat(Quantity.parse("1 m^2/min", QuantityKind.DIFFUSIVITY).value())
                .isEqualTo(1.0 / 60.0);
    }

    @Test
    void everyUnitOfTheExamplesIsUnderstood() throws QuantityException {
        for (QuantityKind kind : QuantityKind.values()) {
            for (String unit : kind.examples()) {
                assertThat(Quantity.parse("1.5 " + unit, kind).unit().symbol()).isEqualTo(unit);
            }
            assertThat(Unit.base(kind).toBase(1.5)).isEqualTo(1.5);
        }
    }

    /** A result in the user's unit is the number the user typed, also where the factor is no binary number. */
    @Test
    void numbersSurviveTheWayThereAndBack() throws QuantityException {
        Random random = new Random(20240601);
        for (QuantityKind kind : QuantityKind.values()) {
            for (String symbol : kind.examples()) {
                Unit unit = Unit.parse(symbol, kind);
                for (int k = 0; k < 50; k++) {
                    double number = Math.rint(random.nextDouble() * 1e6) * 1e-3;
                    assertThat(unit.fromBase(unit.toBase(number)))
                            .as("%s %s", number, symbol)
                            .isCloseTo(number, within(4 * Math.ulp(number + 300)));
                }
            }
        }
        assertThat(Unit.parse("meV", QuantityKind.ENERGY).fromBase(0.25)).isEqualTo(250.0);
        assertThat(Unit.parse("nm", QuantityKind.LENGTH).fromBase(241.1e-9)).isEqualTo(241.1);
    }

    @Test
    void aDifferenceOfTemperaturesHasNoOffset() throws QuantityException {
        Unit celsius = Unit.parse("degC", QuantityKind.TEMPERATURE);
        assertThat(celsius.fromBase(343.15)).isEqualTo(70.0);
        assertThat(celsius.fromBaseDifference(2.5)).isEqualTo(2.5);
    }

    @Test
    void whatIsNotFinitePassesThroughUnits() throws QuantityException {
        Unit unit = Unit.parse("meV", QuantityKind.ENERGY);
        assertThat(unit.fromBase(Double.NaN)).isNaN();
        assertThat(unit.fromBase(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(unit.fromBaseDifference(Double.NaN)).isNaN();
        assertThat(unit.toBase(Double.NEGATIVE_INFINITY)).isInfinite();
    }

    static Stream<String[]> slips() {
        return Stream.of(
                slip("200", QuantityKind.ENERGY, "found '200', a bare number; a unit is needed: meV, eV, J, kJ/mol"),
                slip("5 nm", QuantityKind.ENERGY, "found '5 nm': 'nm' is a length; an energy is needed: meV, eV"),
                slip("5 kg", QuantityKind.LENGTH, "'kg' is a mass; a length is needed: nm, um"),
                slip("5 ohm", QuantityKind.LENGTH, "'ohm' is a unit of something else; a length is needed: nm, um"),
                slip("200 mev", QuantityKind.ENERGY, "unknown unit 'mev' (did you mean 'meV'?); an energy is needed"),
                slip("2 hours", QuantityKind.TIME, "unknown unit 'hours'; a time is needed: s, ms, min, h, d"),
                slip("5 A", QuantityKind.POTENTIAL, "'A' is a current; a potential is needed: V, mV, kV"),
                slip("70 C", QuantityKind.TEMPERATURE, "a temperature is needed: K, degC"),
                slip("0,60 mm", QuantityKind.LENGTH, "the decimal sign is a point, as in '0.60 mm'"),
                slip("NaN nm", QuantityKind.LENGTH, "found 'NaN nm'; a finite number is needed"),
                slip(".nan", QuantityKind.LENGTH, "a finite number is needed"),
                slip("-Infinity s", QuantityKind.TIME, "a finite number is needed"),
                slip("inf", QuantityKind.TIME, "a finite number is needed"),
                slip("1e999 mm", QuantityKind.LENGTH, "beyond the range"),
                slip("1e-999 mm", QuantityKind.LENGTH, "beyond the range"),
                slip("1e99999999999 mm", QuantityKind.LENGTH, "beyond the range"),
                slip("1e300 1/nm^3", QuantityKind.NUMBER_DENSITY, "beyond the range"),
                slip("010 nm", QuantityKind.LENGTH, "must not begin with 0 and a digit"),
                slip("mm", QuantityKind.LENGTH, "found 'mm'; a number is needed here"),
                slip("1_000 nm", QuantityKind.LENGTH, "cannot read '_000 nm' as a unit; a length is needed"),
                slip("5 nm^", QuantityKind.LENGTH, "cannot read 'nm^' as a unit"),
                slip("5 m//s", QuantityKind.LENGTH, "cannot read 'm//s' as a unit"),
                slip("5 m^99", QuantityKind.LENGTH, "cannot read 'm^99' as a unit"),
                slip("5 " + "m".repeat(100), QuantityKind.LENGTH, "as a unit"),
                slip("5 mol", QuantityKind.FRACTION, "a number without a unit is needed: %"),
                slip("5 mm", QuantityKind.FRACTION, "'mm' is a length; a number without a unit is needed: %"));
    }

    private static String[] slip(String text, QuantityKind kind, String message) {
        return new String[] {text, kind.name(), message};
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipGetsOneClearMessage(String text, String kind, String message) {
        assertThatExceptionOfType(QuantityException.class)
                .isThrownBy(() -> Quantity.parse(text, QuantityKind.valueOf(kind)))
                .satisfies(fault -> assertThat(fault.text()).contains(message).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"8.0, 8", "1e-4, 1e-4", ".5, 0.5", "5., 5", "+3, 3", "-2.5E2, -250", "0, 0", "0.0, 0"})
    void bareNumbersAreRead(String text, double expected) throws QuantityException {
        assertThat(Decimal.parse(text)).isEqualTo(expected);
    }

    @Test
    void aBareNumberHasNothingBehindIt() {
        assertThatExceptionOfType(QuantityException.class)
                .isThrownBy(() -> Decimal.parse("8 mm"))
                .satisfies(
                        fault -> assertThat(fault.text()).isEqualTo("found '8 mm'; a number without a unit is needed"));
    }

    /** Whatever is typed, nothing but the one checked exception comes out. */
    @Test
    void noTextBreaksTheReader() {
        Random random = new Random(7);
        List<QuantityKind> kinds = List.of(QuantityKind.values());
        String letters = "0123456789.eE+-,/^*· ()mnkgsAVKJ%°µΩÅ⁻²³_'\"\t∞";
        for (int k = 0; k < 20_000; k++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            QuantityKind kind = kinds.get(random.nextInt(kinds.size()));
            try {
                assertThat(Quantity.parse(text.toString(), kind).value()).isFinite();
            } catch (QuantityException refused) {
                assertThat(refused.text()).isNotBlank();
            }
        }
    }
}
