// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Creates TLS contexts that trust only the certificates in a file. */
public final class Trust {

    private Trust() {}

    /** Trusts the certificates in a PEM file. */
    public static SSLContext certificates(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw notCertificates(pem, null);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("certificate " + store.size(), certificate);
            }
            return context(store);
        } catch (CertificateException e) {
            throw notCertificates(pem, e);
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates in " + pem + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Trusts the certificates in a key store. */
    public static SSLContext store(Path file, String password) throws IOException {
        try {
            return context(KeyStore.getInstance(file.toFile(), password.toCharArray()));
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? new IOException(
                            "The trust store " + file + " has another password; use the one it was created with.", e)
                    : e;
        } catch (GeneralSecurityException e) {
            throw new IOException("The trust store " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static IOException notCertificates(Path pem, @Nullable Exception cause) {
        return new IOException(
                "The file " + pem
                        + " contains no certificates; they must be PEM, between lines of BEGIN and END CERTIFICATE.",
                cause);
    }

    private static SSLContext context(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
