// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.hdf5.CopyOption;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.hdf5.MetadataMemory;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;
import org.mtlive.hdf5.spi.Predefined;
import org.mtlive.hdf5.spi.SpaceCalls;
import org.mtlive.hdf5.spi.TypeCalls;
import org.mtlive.testing.Hdf5ForTests;

/** A wrongly bound call shows only when it is made; so every one is made. */
class EveryCallTest {
    private static final H5Type ROW = new H5Type.Compound(20, List.of(
            new H5Type.Member("text", 0, new H5Type.FixedText(10)), new H5Type.Member("flag", 10, H5Type.BOOL),
            new H5Type.Member("reference", 12, H5Type.REFERENCE)));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ffm", "jni"})
    void everyCallIsMadeAndAnswers(String provider) throws Exception {
        CallRecorder recorder = CallRecorder.of(Hdf5ForTests.provider(provider).library("every call"));
        assertTrue(recorder.left().size() > 90, () -> recorder.left().toString());

        byHandles(recorder.library());
        byHand(recorder.calls());

        assertEquals(Set.of(), recorder.left(), "calls that no test makes");
    }

    private void byHandles(H5Library library) throws IOException {
        FileAccess access = FileAccess.writer().withMetadataReadAttempts(25).withMetadataBlock(1 << 20)
                .withSmallDataBlock(0).withMetadataMemory(MetadataMemory.UNTIL_OBJECT_CLOSES);
        try (H5File file = library.create(directory.resolve("live.h5"), FileCreation.live(), access)) {
            groups(file);
            datasets(file);
            file.flush();
            unlessMissing(file.space()::endOfAllocation);
            unlessMissing(file.space()::freeMetadataBytes);
            assertTrue(file.space().sizeBytes() > 0 && file.space().freeBytes() >= 0 && file.openObjects() >= 1);
            assertFalse(file.space().persists());
            file.startSwmrWrite();
        }
        library.openAbandoned(directory.resolve("live.h5"), access).close();
        try (H5File file = library.open(directory.resolve("live.h5"), FileOpen.READ_ONLY, access)) {
            assertTrue(file.root().exists("g/table"));
        }
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws H5Exception;
    }

    private static void unlessMissing(Question question) throws H5Exception {
        try {
            question.ask();
        } catch (H5Exception e) {
            if (!e.getMessage().contains("not offered")) {
                throw e;
            }
        }
    }

    private static void groups(H5File file) throws IOException {
        try (H5Group group = file.root().createGroup("g", GroupCreation.live(10));
                H5Group nameless = group.createAnonymousGroup(GroupCreation.live(0))) {
            group.setAttribute("text", new H5Value.Text("t"));
            group.setAttribute("text", new H5Value.Whole(1));
            assertEquals(1, group.attributes().size());
            assertEquals(List.of(0L), List.of((long) group.attributeShape("text").length));
            group.setAttribute("more", new H5Value.TextArray(List.of("a", "b")));
            assertTrue(group.attribute("more").isPresent());
            group.link(nameless, "linked");
            group.move("linked", file.root(), "moved");
            file.root().copy("moved", group, "copied", CopyOption.SHALLOW);
            file.root().unlink("moved");
            assertEquals(List.of("copied"), group.childNames());
            assertTrue(group.maxCompactLinks() + group.maxCompactAttributes() > 2000 && group.storage() != null);
            group.flush();
            group.refresh();
            assertEquals("/g", group.findPath());
            file.root().open("g").close();
            file.dereference(group.reference()).close();
        }
    }

    private static void datasets(H5File file) throws IOException {
        DatasetCreation packed = DatasetCreation.chunked(0, 100).withFilters(true, 1, true)
                .withAllocateEarly(true).withNeverFill(true).withChunkCache(1 << 20);
        DatasetCreation filled = DatasetCreation.live(10, 10).withFillValue(new byte[20]);
        try (H5Group group = file.root().openGroup("g");
                H5Dataset table = group.createDataset("table", ROW, filled);
                H5Dataset values = group.createAnonymousDataset(H5Type.INT32, packed);
                H5Dataset texts = group.createDataset("texts", H5Type.TEXT, DatasetCreation.contiguous(2))) {
            group.link(values, "values");
            values.append(new int[] {1, 2, 3}, 0, 3);
            values.append(new int[] {4}, 0, 1);
            values.flush();
            values.refresh();
            assertEquals(10, values.readInts(0, 4)[3] + values.readDoubles(0, 3)[1] + values.readLongs(0, 3)[2] + 1);
            assertEquals(3, values.filters().size());
            assertEquals(1, values.chunk().length);
            assertTrue(values.storageBytes() > 0);
            unlessMissing(() -> values.chunkPlace(0));
            unlessMissing(values::chunkPlaces);
            unlessMissing(() -> {
                table.writeChunk(0, new byte[200]);
                return true;
            });
            assertEquals(ROW, table.type());
            texts.writeTexts(List.of("a", "b"));
            assertEquals(List.of("a", "b"), texts.readTexts());
        }
        file.root().openDataset("g/table").close();
    }

    /** Those that no handle needs by itself. */
    private void byHand(H5Calls c) throws H5CallException {
        long file = c.files().open(directory.resolve("live.h5").toString(), 1, 0);
        long group = c.groups().open(file, "g");
        c.objects().flush(group);
        c.objects().refresh(group);
        c.groups().refresh(group);
        c.groups().close(group);
        c.files().close(file);

        long text = c.types().copy(c.library().predefined(Predefined.C_STRING));
        c.types().setCharacterSet(text, TypeCalls.UTF_8);
        assertEquals(TypeCalls.UTF_8, c.types().characterSet(text));
        c.types().close(text);
        long flags = c.types().createEnum(c.library().predefined(Predefined.INT8));
        long base = c.types().superType(flags);
        assertTrue(c.types().equal(base, c.library().predefined(Predefined.INT8)));
        assertTrue(c.types().signed(base));
        assertEquals(TypeCalls.LITTLE_ENDIAN, c.types().order(base));
        c.types().close(base);
        c.types().close(flags);

        long list = c.fileProperties().create(c.library().predefined(Predefined.DATASET_CREATE));
        c.objectProperties().setLayout(list, ObjectPropertyCalls.COMPACT);
        assertEquals(ObjectPropertyCalls.COMPACT, c.objectProperties().layout(list));
        c.fileProperties().close(list);
        long none = c.spaces().create(SpaceCalls.NULL);
        assertEquals(SpaceCalls.NULL, c.spaces().kind(none));
        c.spaces().close(none);
    }
}
