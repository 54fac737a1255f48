package org.cablesearch.page.internal.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** The names of an address, as in a URL: IPv6 in brackets. */
final class HostNames {

    private HostNames() {}

    /**
     * The names under which a server at an address can be reached; for the wildcard address, all names of this machine.
     */
    static List<String> of(InetSocketAddress address) throws SocketException {
        InetAddress host = address.getAddress();
        Stream<String> names = host.isAnyLocalAddress()
                ? Stream.concat(
                        NetworkInterface.networkInterfaces()
                                .flatMap(NetworkInterface::inetAddresses)
                                .map(HostNames::literal),
                        Stream.of(machine()))
                : Stream.of(literal(host), forLink(address));
        return names.distinct().toList();
    }

    /** The host for a link to a server at an address. */
    static String forLink(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        if (host.isAnyLocalAddress()) {
            return machine();
        }
        // Not "localhost": another program may listen on the same port at another address of localhost.
        boolean named = !host.isLoopbackAddress() && !address.getHostString().contains(":");
        return named ? address.getHostString() : literal(host);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String literal(InetAddress host) {
        String text = host.getHostAddress().replaceFirst("%.*", "");
        return host instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
