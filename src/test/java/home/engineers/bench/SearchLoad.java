package home.engineers.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Readers that ask over HTTP. */
final class SearchLoad {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    SearchLoad(String base) {
        this.base = base;
    }

    /** So many a second, whether the ones before are answered or not. @return milliseconds from when each was due, sorted */
    double[] rate(List<String> addresses, int aSecond, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        long step = 1_000_000_000L / aSecond;
        int all = (int) (time.toSeconds() * aSecond);
        CompletableFuture<?>[] asked = new CompletableFuture<?>[all];
        for (int i = 0; i < all; i++) {
            long due = begin + i * step;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            asked[i] = client.sendAsync(request(addresses.get(i % addresses.size())), HttpResponse.BodyHandlers.ofByteArray()).thenAccept(answer -> {
                demandGood(answer);
                times.add((System.nanoTime() - due) / 1e6);
            });
        }
        CompletableFuture.allOf(asked).join();
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address)).build();
    }

    private static void demandGood(HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
    }

    /** Each reader asks the next as soon as it is answered. @return answers a second */
    double throughput(List<String> addresses, int readers, Duration time) throws InterruptedException {
        AtomicLong answers = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService all = Executors.newFixedThreadPool(readers)) {
            for (int reader = 0; reader < readers; reader++) {
                all.submit(() -> {
                    while (System.nanoTime() < end) {
                        String address = addresses.get((int) (answers.getAndIncrement() % addresses.size()));
                        demandGood(client.send(request(address), HttpResponse.BodyHandlers.ofByteArray()));
                    }
                    return null;
                });
            }
        }
        return answers.get() / (double) time.toSeconds();
    }
}
