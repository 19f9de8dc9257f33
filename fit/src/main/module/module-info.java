/** From depth profiles to the parameters of a law, with their uncertainty. */
module org.ionfront.fit {
    requires static org.jspecify;
    requires transitive org.ionfront.transport;
    requires commons.math3;
    requires ojalgo;

    exports org.ionfront.fit;
    exports org.ionfront.fit.forward;
    exports org.ionfront.fit.minimise;
    exports org.ionfront.fit.observation;
    exports org.ionfront.fit.problem;
    exports org.ionfront.fit.result;
    exports org.ionfront.fit.uncertainty;
}
