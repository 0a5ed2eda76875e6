// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;

import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.spi.H5Calls;

/** Stands between the handles and a provider and notes which calls were made. */
final class CallRecorder {
    private final Set<String> left = new TreeSet<>();
    private final H5Calls calls;

    private CallRecorder(H5Calls calls) {
        this.calls = (H5Calls) proxy(H5Calls.class, (topic, arguments) -> record(topic, topic.invoke(calls)));
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    /** The library keeps its calls to itself, so they are taken by reflection. */
    static CallRecorder of(H5Library library) throws ReflectiveOperationException {
        Field field = H5Library.class.getDeclaredField("calls");
        field.setAccessible(true);
        CallRecorder recorder = new CallRecorder((H5Calls) field.get(library));
        for (Method topic : H5Calls.class.getMethods()) {
            for (Method call : topic.getReturnType().getMethods()) {
                recorder.left.add(name(topic, call));
            }
        }
        return recorder;
    }

    private static String name(Method topic, Method call) {
        return topic.getName() + "." + call.getName();
    }

    private Object record(Method topic, Object target) {
        return proxy(topic.getReturnType(), (call, arguments) -> {
            left.remove(name(topic, call));
            return call.invoke(target, arguments);
        });
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (itself, method, arguments) -> {
            try {
                method.setAccessible(true);
                return answer.to(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** A library whose handles go through here. */
    H5Library library() throws H5Exception {
        return new H5Library("recorded", false, calls);
    }

    H5Calls calls() {
        return calls;
    }

    /** Calls that were not made yet. */
    Set<String> left() {
        return left;
    }
}
