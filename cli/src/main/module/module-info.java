/** The program {@code ionfront}: commands and reports. */
module org.ionfront.cli {
    requires static org.jspecify;
    requires org.ionfront.io;
    requires org.ionfront.verification;
    requires info.picocli;
    requires java.desktop;
    requires jdk.zipfs;

    // Its annotations are read and its options set from outside.
    opens org.ionfront.cli to info.picocli;
}
