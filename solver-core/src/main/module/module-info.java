/** The transport equations: what to simulate, and the solver that does. */
module org.ionfront.transport {
    requires static org.jspecify;

    exports org.ionfront.transport.model;
    exports org.ionfront.transport.sensitivity;
    exports org.ionfront.transport.simulation;
    exports org.ionfront.transport.discretisation to org.ionfront.verification;
    exports org.ionfront.transport.time to org.ionfront.verification;
}
