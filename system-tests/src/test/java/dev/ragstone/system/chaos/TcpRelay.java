package dev.ragstone.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server, on a port of this machine, that can be cut, or can swallow what is sent over it. */
final class TcpRelay implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final InetSocketAddress server;
    private final int port;
    private final Gate gate = new Gate();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    TcpRelay(InetSocketAddress server) {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    /** Where clients connect. */
    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** From now on connections are refused; those there are break. */
    void cut() {
        closeAll();
    }

    /** From now on connections are accepted, and nothing comes through. */
    void silence() {
        gate.shut();
    }

    /** Everything comes through again; so does what a silence held back, as after any stall of a network. */
    void restore() {
        gate.open();
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    @Override
    public void close() {
        gate.open();
        closeAll();
    }

    private void closeAll() {
        close(listener);
        sockets.forEach(TcpRelay::close);
        sockets.clear();
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("the relay could not open its port", e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                sockets.add(client);
                if (opened.isClosed()) { // Cut just now: nobody else would close this one.
                    close(client);
                }
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException e) { // The way was cut, or is not needed any more.
            close(opened);
        }
    }

    private void connect(Socket client) {
        gate.pass();
        Socket target = new Socket();
        sockets.add(target);
        try {
            target.connect(server);
        } catch (IOException e) { // The client is told as a direct one would be: its connection ends.
            close(client);
            return;
        }
        if (client.isClosed()) {
            close(target);
        }
        Thread.ofVirtual().start(() -> pump(client, target));
        pump(target, client);
        sockets.remove(client);
        sockets.remove(target);
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                gate.pass();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) { // Either end has gone, which the other one learns below.
            close(from);
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) { // Declared by the interface; a socket that does not close is lost all the same.
            throw new IllegalStateException(e);
        }
    }
}
