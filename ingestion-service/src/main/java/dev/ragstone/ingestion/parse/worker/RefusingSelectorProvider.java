package dev.ragstone.ingestion.parse.worker;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Opens no channel to a network; named on the command line of a parser process. */
public final class RefusingSelectorProvider extends SelectorProvider {

    @Override
    public DatagramChannel openDatagramChannel() {
        throw NetworkRefusal.refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw NetworkRefusal.refused();
    }

    @Override
    public Pipe openPipe() {
        throw NetworkRefusal.refused();
    }

    @Override
    public AbstractSelector openSelector() {
        throw NetworkRefusal.refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw NetworkRefusal.refused();
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw NetworkRefusal.refused();
    }
}
