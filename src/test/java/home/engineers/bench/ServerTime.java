package home.engineers.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.core.Ordered;

/** The outermost filter: how long the server was at work on each request, sessions and security included. */
final class ServerTime implements Filter, Ordered {
    private final BlockingQueue<Long> spent = new LinkedBlockingQueue<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            spent.add(System.nanoTime() - begin);
        }
    }

    /** Of the one request that was made since the last call, in milliseconds. */
    double last() throws InterruptedException {
        return spent.take() / 1e6;
    }

    /** Lets go of what others have asked. */
    void forget() {
        spent.clear();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
