package org.ionfront.benchmarks.fuzz;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Every number inside an object of ours, bit by bit, whatever it is called from outside. */
final class Fingerprint {
    private final StringBuilder text = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private Fingerprint() {}

    static String of(Object root) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(root);
        return fingerprint.text.toString();
    }

    private void add(Object object) {
        if (object == null || !open.add(object)) {
            text.append('-');
            return;
        }
        if (object instanceof Double number) {
            text.append(Long.toHexString(Double.doubleToLongBits(number))).append(' ');
        } else if (object instanceof Optional<?> optional) {
            add(optional.<Object>map(value -> value).orElse("none"));
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.entrySet().stream()
                    .sorted(java.util.Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                    .forEach(entry -> {
                        text.append(entry.getKey()).append('=');
                        add(entry.getValue());
                    });
        } else if (object.getClass().isArray()) {
            for (int k = 0; k < Array.getLength(object); k++) {
                add(Array.get(object, k));
            }
        } else if (object instanceof Enum<?> || !object.getClass().getName().startsWith("org.ionfront")) {
            text.append(plain(object)).append(' ');
        } else {
            addFields(object);
        }
        open.remove(object);
    }

    /** What other people's classes say of themselves, where that does not name a place in memory. */
    private static String plain(Object object) {
        boolean says = object instanceof CharSequence
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof Enum<?>
                || object instanceof OptionalDouble
                || object instanceof OptionalInt;
        return says ? object.toString() : object.getClass().getSimpleName().replaceAll("\\d+", "");
    }

    private void addFields(Object object) {
        text.append(object.getClass().getSimpleName().replaceAll("Lambda.*", "Lambda"))
                .append('(');
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            List<Field> fields = new ArrayList<>(List.of(type.getDeclaredFields()));
            fields.removeIf(field -> Modifier.isStatic(field.getModifiers()));
            for (Field field : fields) {
                field.setAccessible(true);
                try {
                    add(field.get(object));
                } catch (IllegalAccessException hidden) {
                    throw new IllegalStateException("a field of ours cannot be seen", hidden);
                }
            }
        }
        text.append(')');
    }
}
