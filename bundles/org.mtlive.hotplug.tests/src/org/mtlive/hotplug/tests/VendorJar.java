// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The jar of a vendor's bundle, made from the classes in {@code vendor}. It is made beside the folder and moved into it
 * at once, or copied slowly.
 */
final class VendorJar {

    private static final String PACKAGE = "org/mtlive/hotplug/tests/vendor/";
    private static final List<String> CLASSES = List.of("VendorFactory", "VendorDriver", "CountingWork",
            "HostileDelivery", "Mischief", "FaultyActivator", "HangingActivator");
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="vendor">
              <implementation class="org.mtlive.hotplug.tests.vendor.VendorFactory"/>
              <service><provide interface="org.mtlive.acquisition.driver.DriverFactory"/></service>
            </scr:component>
            """;

    private final Map<String, String> headers = new HashMap<>();
    private final String properties;

    private VendorJar(String id, String fault) {
        properties = "id=" + id + "\nfault=" + fault + "\n";
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "com.example." + id);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Service-Component", "OSGI-INF/vendor.xml");
        headers.put("Import-Package", "org.osgi.framework,org.mtlive.acquisition.driver;version=\"[0.1.0,0.2.0)\","
                + "org.mtlive.acquisition.driver.support;version=\"[0.1.0,0.2.0)\",org.mtlive.mth5;"
                + "version=\"[0.1.0,0.2.0)\"");
    }

    /** A driver that works. */
    static VendorJar good(String id) {
        return new VendorJar(id, "");
    }

    /** A driver whose factory fails somewhere. */
    static VendorJar faulty(String id, String fault) {
        return new VendorJar(id, fault);
    }

    /** The same with another header; an empty value removes it. */
    VendorJar with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** The same with one more import. */
    VendorJar needing(String name) {
        return with("Import-Package", headers.get("Import-Package") + "," + name);
    }

    /** Puts it into a folder, whole from the first moment on. */
    void drop(Path folder, String name) throws IOException {
        Path beside = Files.createTempFile(folder.toAbsolutePath().getParent(), "vendor", ".tmp");
        try (OutputStream out = Files.newOutputStream(beside)) {
            write(out);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            put(jar, "OSGI-INF/vendor.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
            put(jar, "vendor.properties", properties.getBytes(StandardCharsets.ISO_8859_1));
            for (String name : CLASSES) {
                String path = PACKAGE + name + ".class";
                try (InputStream in = VendorJar.class.getResourceAsStream("/" + path)) {
                    put(jar, path, in.readAllBytes());
                }
            }
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
