/** Cases with a known answer, and our error on each. */
module org.ionfront.verification {
    requires static org.jspecify;
    requires transitive org.ionfront.material;
    requires commons.math3;

    exports org.ionfront.verification;
}
