// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import java.net.Inet4Address;
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
                : Stream.concat(Stream.of(literal(host)), forLinks(address).stream());
        return names.distinct().toList();
    }

    /**
     * The hosts for links to a server at an address; for the wildcard address, those that another machine of the network
     * can use: not the name of this machine, which others may not know.
     */
    static List<String> forLinks(InetSocketAddress address) throws SocketException {
        InetAddress host = address.getAddress();
        if (host.isAnyLocalAddress()) {
            List<String> reachable = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress() && !one.isLinkLocalAddress())
                    .map(HostNames::literal)
                    .toList();
            return reachable.isEmpty() ? List.of(machine()) : reachable;
        }
        // Not "localhost": another program may listen on the same port at another address of localhost.
        boolean named = !host.isLoopbackAddress() && !address.getHostString().contains(":");
        return List.of(named ? address.getHostString() : literal(host));
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
