package org.ionfront.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One tab of a Chromium without a window, spoken to by its DevTools protocol. Not to be shared between threads. */
final class Browser implements AutoCloseable {
    /** Generous, for a machine with other work; nothing waits as long as this where all is well. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();

    private Browser(Process process, Path profile, URI tab)
            throws InterruptedException, ExecutionException, TimeoutException {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(tab, new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", JSON.createObjectNode());
        }
    }

    /** The program, where the PATH has one. */
    static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser. */
    static Browser start(Path program) throws Exception {
        Path profile = Files.createTempDirectory("ionfront-browser");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--force-color-profile=srgb",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log.txt").toFile())
                .start();
        try {
            return new Browser(process, profile, tab(profile));
        } catch (Exception failure) {
            String log = Files.readString(profile.resolve("log.txt"));
            process.destroyForcibly();
            throw new IllegalStateException("the browser did not start: " + log, failure);
        }
    }

    private static URI tab(Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        await(() -> isComplete(file), "the browser's port");
        String port = Files.readAllLines(file).get(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .timeout(PATIENCE)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode target : JSON.readTree(answer)) {
            if (target.get("type").asText().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("the browser has no tab: " + answer);
    }

    private static boolean isComplete(Path file) {
        try {
            return Files.exists(file) && Files.readAllLines(file).size() >= 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(20);
        }
    }

    /** Opens a file and waits until it has loaded; forgets what was said before. */
    void open(Path page) throws Exception {
        complaints.clear();
        requests.clear();
        int before = loads.get();
        call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
        await(() -> loads.get() > before, "the page to load");
    }

    /** Everything the page or the browser put on the console since the page was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Everything that was asked of the network or the disk since. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) throws Exception {
        ObjectNode parameters = JSON.createObjectNode().put("expression", expression);
        JsonNode answer =
                call("Runtime.evaluate", parameters.put("returnByValue", true).put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Width of the window in pixels, and whether the system wants dark pages. */
    void look(int width, boolean dark) throws Exception {
        media("screen", dark);
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** As the page would be printed, or back to the screen. */
    void media(String type, boolean dark) throws Exception {
        ObjectNode parameters = JSON.createObjectNode().put("media", type);
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", parameters);
    }

    /** Whether scripts run on pages that are opened from now on. */
    void scripts(boolean run) throws Exception {
        call("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !run));
    }

    /** Moves the pointer, presses or releases its button: {@code mouseMoved}, {@code mousePressed}, {@code mouseReleased}. */
    void mouse(String type, double x, double y) throws Exception {
        ObjectNode event = JSON.createObjectNode().put("type", type).put("x", x).put("y", y);
        if (!type.equals("mouseMoved")) {
            event.put("button", "left").put("clickCount", 1);
        }
        call("Input.dispatchMouseEvent", event);
    }

    /** Keeps a picture of the whole page. */
    void screenshot(Path file) throws Exception {
        JsonNode size = call("Page.getLayoutMetrics", JSON.createObjectNode()).get("cssContentSize");
        ObjectNode parameters = JSON.createObjectNode().put("captureBeyondViewport", true);
        parameters
                .putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", size.get("width").asDouble())
                .put("height", Math.min(8000, size.get("height").asDouble()))
                .put("scale", 1);
        String picture = call("Page.captureScreenshot", parameters).get("data").asText();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    private JsonNode call(String method, ObjectNode parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    private void hear(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (IOException broken) {
            complaints.add("unreadable: " + text);
            return;
        }
        if (message.has("id")) {
            Optional.ofNullable(pending.remove(message.get("id").asInt()))
                    .ifPresent(answer -> answer.complete(message));
            return;
        }
        JsonNode said = message.get("params");
        switch (message.get("method").asText()) {
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                complaints.add(said.toString());
            case "Network.requestWillBeSent" ->
                requests.add(said.get("request").get("url").asText());
            case "Page.loadEventFired" -> loads.incrementAndGet();
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete(profile);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /* The last of its processes may still be writing when the first has ended. */
    private static void delete(Path folder) throws InterruptedException {
        for (int attempt = 0; attempt < 50 && Files.exists(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException stillWritten) {
                Thread.sleep(100);
            }
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(part);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            complaints.add("the connection broke: " + error);
        }
    }
}
