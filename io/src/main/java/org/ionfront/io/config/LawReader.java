package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.io.series.DiffusivityFile;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/** Reads the diffusion law of an ion. */
final class LawReader {
    static final String CONSTANT = "constant";
    static final String TABULATED = "tabulated";

    private final LawTables tables = new LawTables();

    /** The tables that were read. */
    List<DataFile> data() {
        return tables.data();
    }

    /** Reads {@code diffusion}. */
    DiffusivityLaw read(Value value, LawSubject subject) {
        Section section = value.section();
        Value name = section.required("law");
        List<String> offered = offered(subject);
        boolean needsDensity = name.text().equals(SiteEnergyReader.NAME) || DefectReader.NAMES.contains(name.text());
        if (needsDensity && subject.density() == 0) {
            throw name.fault("found '" + name.text() + "' for the foreign ion "
                    + subject.ion().symbol() + ", which this version does not offer; valid: "
                    + String.join(", ", offered));
        }
        String law = name.choice(offered);
        if (law.equals(SiteEnergyReader.NAME)) {
            if (!subject.onlyNative()) {
                throw name.fault(
                        "with several native ions this version does not offer the law " + SiteEnergyReader.NAME);
            }
            return SiteEnergyReader.read(section, subject, tables);
        }
        if (law.equals(SuperionicReader.NAME)) {
            return SuperionicReader.read(section, subject.temperature());
        }
        if (DefectReader.NAMES.contains(law)) {
            return DefectReader.read(section, subject, law);
        }
        if (HoppingReader.NAMES.contains(law)) {
            return new HoppingReader(section, subject).read(law);
        }
        return law.equals(TABULATED) ? tabulated(section, subject) : constant(section);
    }

    private static List<String> offered(LawSubject subject) {
        List<String> names = new ArrayList<>();
        if (subject.density() > 0) {
            names.add(SiteEnergyReader.NAME);
            names.addAll(DefectReader.NAMES);
        }
        names.addAll(HoppingReader.NAMES);
        names.addAll(List.of(SuperionicReader.NAME, TABULATED, CONSTANT));
        return names;
    }

    private static ConstantDiffusivity constant(Section section) {
        section.allow(DiffusionKeys.law(CONSTANT));
        return new ConstantDiffusivity(section.required("diffusivity")
                .positive(QuantityKind.DIFFUSIVITY)
                .value());
    }

    private DiffusivityLaw tabulated(Section section, LawSubject subject) {
        section.allow(DiffusionKeys.law(TABULATED));
        double full = subject.onlyNative() ? subject.density() : 0.0;
        return DiffusivityFile.read(tables.find(section.required("file")), full);
    }
}
