/** Files to records and back: configurations, instrument files, results. */
module org.ionfront.io {
    requires static org.jspecify;
    requires transitive org.ionfront.fit;
    requires transitive org.ionfront.material;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;

    exports org.ionfront.io;
    exports org.ionfront.io.config;
    exports org.ionfront.io.results;
    exports org.ionfront.io.series;
    exports org.ionfront.io.sims;
    exports org.ionfront.io.units;
}
