/** Material laws: from site energies, hops and defects to diffusivities. */
module org.ionfront.material {
    requires static org.jspecify;
    requires transitive org.ionfront.transport;
    requires commons.math3;

    exports org.ionfront.material.comparison;
    exports org.ionfront.material.conductivity;
    exports org.ionfront.material.defect;
    exports org.ionfront.material.energy;
    exports org.ionfront.material.evaluation;
    exports org.ionfront.material.hopping;
    exports org.ionfront.material.onsager;
    exports org.ionfront.material.superionic;
    exports org.ionfront.material.table;
    exports org.ionfront.material.theory;
}
