// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mtlive.acquisition.driver.DriverSettings;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;

/**
 * Where a broker is, and as whom it is asked.
 *
 * @param host     the broker
 * @param port     its port
 * @param tls      whether the connection is encrypted
 * @param user     user name, empty for none
 * @param password password
 */
record BrokerAddress(String host, int port, boolean tls, String user, String password) {

    static {
        // netty would warn on standard error, for gains that nobody needs here
        System.setProperty("io.netty.noUnsafe", "true");
        System.setProperty("io.netty.transport.noNative", "true");
    }

    static BrokerAddress read(DriverSettings settings) {
        return new BrokerAddress(settings.text("host").strip(), (int) settings.integer("port"), settings.flag("tls"),
                settings.text("user"), settings.text("password"));
    }

    /** The settings that say this. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("host", host, "port", Integer.toString(port)));
        if (tls) {
            settings.put("tls", "yes");
        }
        if (!user.isEmpty()) {
            settings.put("user", user);
            settings.put("password", password);
        }
        return settings;
    }

    /** A client of this broker; what reads from it runs on a thread of its own with this name. */
    Mqtt5ClientBuilder client(String threadName) {
        Mqtt5ClientBuilder builder = MqttClient.builder().useMqttVersion5()
                .identifier("mtlive-" + UUID.randomUUID().toString().substring(0, 8)).serverHost(host).serverPort(port)
                .executorConfig().nettyExecutor(work -> start(threadName, work)).nettyThreads(1).applyExecutorConfig();
        if (tls) {
            builder = builder.sslWithDefaultConfig();
        }
        if (!user.isEmpty()) {
            builder = builder.simpleAuth().username(user).password(password.getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        }
        return builder;
    }

    private static void start(String threadName, Runnable work) {
        Thread.ofPlatform().daemon().name(threadName).start(work);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
