package dev.skidpad.eval.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A tab of a browser: pages are opened, keys are pressed, elements are asked, pictures are taken. It writes down what
/// a
/// page asks of the network and what it complains about.
public final class Tab implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LIMIT_S = 60;

    private final WebSocket socket;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();

    private Tab(int port) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String made =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            String address = JSON.readTree(made).get("webSocketDebuggerUrl").asString();
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address), new Listener())
                    .join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a tab was opened", e);
        }
    }

    static Tab open(int port) throws IOException {
        Tab tab = new Tab(port);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            tab.call(domain + ".enable", Map.of());
        }
        return tab;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                heard(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private void heard(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonNode said = message.get("params");
        switch (message.get("method").asString()) {
            case "Network.requestWillBeSent" ->
                requests.add(said.get("request").get("url").asString());
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(said.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(said.toString());
            case "Page.loadEventFired" -> loaded.complete(said);
            default -> {}
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws IOException {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode message = await(answer, method);
        if (message.has("error")) {
            throw new IOException(method + " " + parameters + ": " + message.get("error"));
        }
        return message.get("result");
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer, String what) throws IOException {
        try {
            return answer.get(LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during " + what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer to " + what, e);
        }
    }

    /// Opens a page, and forgets what the page before asked and complained.
    ///
    /// @param fragment such as `#story-1`; may be empty
    public void show(Path page, String fragment) throws IOException {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", "about:blank"));
        await(loaded, "about:blank");
        requests.clear();
        complaints.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", page.toUri() + fragment));
        await(loaded, page.toString());
    }

    /// Gives the page a size, in CSS pixels.
    public void size(int widthPx, int heightPx) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPx, "height", heightPx, "deviceScaleFactor", 1, "mobile", widthPx < 500));
    }

    /// Lets the page believe something about its reader, such as `prefers-color-scheme: dark`.
    public void prefer(String feature, String value) throws IOException {
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /// What an expression of the page's language is.
    public JsonNode ask(String expression) throws IOException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonNode value = answer.get("result").get("value");
        return value == null ? JSON.nullNode() : value;
    }

    /// Presses a key, as a person does.
    ///
    /// @param key its name, such as `Tab`, `Enter`, `ArrowRight`, or a character
    public void press(String key) throws IOException {
        press(key, 0);
    }

    /// Presses a key with Shift held.
    public void pressShift(String key) throws IOException {
        press(key, 8);
    }

    private void press(String key, int modifiers) throws IOException {
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        Map<String, Object> event =
                Map.of("key", key, "code", codeOf(key), "windowsVirtualKeyCode", numberOf(key), "modifiers", modifiers);
        Map<String, Object> down = new java.util.HashMap<>(event);
        down.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        call("Input.dispatchKeyEvent", down);
        Map<String, Object> up = new java.util.HashMap<>(event);
        up.put("type", "keyUp");
        call("Input.dispatchKeyEvent", up);
    }

    private static String codeOf(String key) {
        return key.equals(" ") ? "Space" : key;
    }

    private static int numberOf(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case " " -> 32;
            case "End" -> 35;
            case "Home" -> 36;
            case "ArrowLeft" -> 37;
            case "ArrowUp" -> 38;
            case "ArrowRight" -> 39;
            case "ArrowDown" -> 40;
            default -> key.codePointAt(0);
        };
    }

    /// What the page looks like: what of it fits into its size.
    public BufferedImage picture() throws IOException {
        byte[] png = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asString());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// The page on paper.
    public byte[] pdf() throws IOException {
        Map<String, Object> a4 =
                Map.of("printBackground", false, "preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69);
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", a4).get("data").asString());
    }

    /// What the page asked for, itself among it.
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    /// What the page threw, logged or was warned of.
    public List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
