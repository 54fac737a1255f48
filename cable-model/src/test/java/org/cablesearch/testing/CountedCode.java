// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Code of ours, loaded once more so that it counts its {@link Steps}. Unlike seconds, these are the same in each run; unlike the bytes of
 * {@link Work}, they include loops that allocate nothing.
 */
public final class CountedCode {

    /** Linear work grows four times with four times the input; quadratic work grows sixteen times. */
    private static final int MAX_TIMES = 8;

    /** How often a character may be read: often by a long alternation, but not by loops within loops, even if each is limited. */
    private static final int MAX_STEPS = 600;

    /** Steps allowed for side effects, such as reading a table for the first time. */
    private static final int MARGIN = 50_000;

    private final Consumer<String> use;

    private CountedCode(Consumer<String> use) {
        this.use = use;
    }

    /**
     * Loads code.
     *
     * @param use a class of a test with a constructor without parameters, which gives a text to the code
     */
    @SuppressWarnings("unchecked")
    public static CountedCode of(Class<? extends Consumer<String>> use) {
        try {
            Constructor<?> constructor = new Loader().loadClass(use.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new CountedCode((Consumer<String>) constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fails if four times the input needs much more than four times the steps, or if it needs more than {@value #MAX_STEPS}
     * steps a character.
     *
     * @param length the length of the larger input
     */
    public void assertLinear(String what, int length, IntFunction<String> input) {
        String small = input.apply(length / 4);
        String large = input.apply(length);
        long few = steps(small, Long.MAX_VALUE);
        long most = Math.min(MAX_TIMES * few, (long) MAX_STEPS * large.length()) + MARGIN;
        if (steps(large, most) > most) {
            throw new AssertionError(what + ": " + few + " steps for " + small.length() + " characters, more than "
                    + most + " for " + large.length());
        }
    }

    /** The number of steps that a text takes; more than {@code most}, but not all, if it would take more. */
    public long steps(String text, long most) {
        try {
            return Steps.of(() -> use.accept(text), most);
        } catch (Steps.TooMany e) {
            return most + 1;
        }
    }

    private static final class Loader extends URLClassLoader {

        Loader() {
            super(path(), Steps.class.getClassLoader());
            Steps.class.getModule().addExports(Steps.class.getPackageName(), getUnnamedModule());
        }

        /** Where classes and their tables are. The tables of a module cannot be read by way of the loader of the module. */
        private static URL[] path() {
            Stream<String> paths = Stream.of("jdk.module.path", "java.class.path")
                    .flatMap(name -> Stream.of(System.getProperty(name, "").split(File.pathSeparator)));
            return Stream.concat(Stream.of("target/test-classes"), paths)
                    .filter(path -> !path.isEmpty())
                    .map(Loader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.cablesearch.") || name.startsWith(Steps.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] counting = counting(file.readAllBytes());
                return defineClass(name, counting, 0, counting.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] counting(byte[] read) {
            ClassWriter out = new ClassWriter(0);
            ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, out) {
                @Override
                public MethodVisitor visitMethod(
                        int access, String name, String descriptor, String signature, String[] exceptions) {
                    return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
                }
            };
            new ClassReader(read).accept(visitor, 0);
            return out.toByteArray();
        }
    }

    /** A method with a step at its beginning and before each jump back, and with the calls that {@link Steps} replaces. */
    private static final class CountingMethod extends MethodVisitor {

        private static final String STEPS = Type.getInternalName(Steps.class);

        /** The methods that replace one of the JDK, by the owner, name and descriptor of the latter. */
        private static final Map<String, Method> REPLACED = Stream.of(Steps.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() > 0)
                .collect(Collectors.toMap(CountingMethod::replaced, Function.identity()));

        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor out) {
            super(Opcodes.ASM9, out);
        }

        private static String replaced(Method by) {
            Type[] types = Type.getArgumentTypes(by);
            Type[] parameters = Arrays.copyOfRange(types, 1, types.length);
            return key(
                    types[0].getInternalName(),
                    by.getName(),
                    Type.getMethodDescriptor(Type.getReturnType(by), parameters));
        }

        private static String key(String owner, String name, String descriptor) {
            return owner + "." + name + descriptor;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                step();
            }
            super.visitJumpInsn(opcode, label);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            Method by = opcode == Opcodes.INVOKESPECIAL ? null : REPLACED.get(key(owner, name, descriptor));
            if (by == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, Type.getMethodDescriptor(by), false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(
                    name,
                    descriptor,
                    bootstrap,
                    Stream.of(arguments).map(CountingMethod::counting).toArray());
        }

        private static Object counting(Object argument) {
            Method by = argument instanceof Handle handle
                    ? REPLACED.get(key(handle.getOwner(), handle.getName(), handle.getDesc()))
                    : null;
            return by == null
                    ? argument
                    : new Handle(Opcodes.H_INVOKESTATIC, STEPS, by.getName(), Type.getMethodDescriptor(by), false);
        }
    }
}
