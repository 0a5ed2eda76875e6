// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.hdf5.CopyOption;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.GroupStorage;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.H5Value;
import org.mtlive.hdf5.ObjectKind;

/** Groups, links, references, copies. */
interface StructureContract extends Contract {
    @Test
    default void groupsAndDatasetsAreFoundByPath() throws IOException {
        try (H5File file = createLive()) {
            try (H5Group a = file.root().createGroup("a", GroupCreation.live(10));
                    H5Group b = a.createGroup("b", GroupCreation.standard());
                    H5Dataset x = b.createDataset("x", H5Type.INT32, DatasetCreation.live(0, 100))) {
                assertEquals("/a/b/x", x.path());
            }

            assertEquals(List.of("a"), file.root().childNames());
            assertEquals(ObjectKind.GROUP, file.root().childKind("a"));
            assertEquals(ObjectKind.DATASET, file.root().childKind("a/b/x"));
            try (H5Object x = file.root().open("/a/b/x"); H5Object b = file.root().open("a/b")) {
                assertInstanceOf(H5Dataset.class, x);
                assertInstanceOf(H5Group.class, b);
                assertEquals("/a/b/x", x.path());
            }
        }
    }

    @Test
    default void existsLooksUpNameByName() throws IOException {
        try (H5File file = createLive();
                H5Group a = file.root().createGroup("a", GroupCreation.live(10));
                H5Dataset x = a.createDataset("x", H5Type.INT32, DatasetCreation.live(0, 100))) {
            assertTrue(file.root().exists("a/x"));
            assertTrue(a.exists("/a"));
            assertFalse(file.root().exists("b"));
            assertFalse(file.root().exists("b/c/d"));
            assertFalse(file.root().exists("a/x/y"));
        }
    }

    @Test
    default void aLiveGroupStaysCompactAndAStandardOneDoesNot() throws IOException {
        try (H5File file = createLive();
                H5Group live = file.root().createGroup("live", GroupCreation.live(100));
                H5Group standard = file.root().createGroup("standard", GroupCreation.standard())) {
            for (int i = 0; i < 100; i++) {
                live.createGroup("child" + i, GroupCreation.standard()).close();
                standard.createGroup("child" + i, GroupCreation.standard()).close();
            }

            assertEquals(GroupStorage.COMPACT, live.storage());
            assertEquals(GroupStorage.DENSE, standard.storage());
            assertTrue(live.maxCompactLinks() >= 1024);
            assertTrue(file.root().maxCompactLinks() >= 1024);
            assertTrue(standard.maxCompactLinks() < 100);
            assertEquals(100, live.childNames().size());
        }
    }

    @Test
    default void anAnonymousTreeAppearsWithItsLink() throws IOException {
        try (H5File file = createLive();
                H5Group run = file.root().createAnonymousGroup(GroupCreation.live(10));
                H5Dataset ex = file.root().createAnonymousDataset(H5Type.FLOAT32, DatasetCreation.live(0, 2000))) {
            run.setAttribute("id", new H5Value.Text("001"));
            run.link(ex, "ex");
            assertEquals("", run.path());
            assertEquals(List.of(), file.root().childNames());

            file.root().link(run, "001");

            assertEquals("/001", run.path());
            assertTrue(file.root().exists("001/ex"));
            assertEquals("/001/ex", ex.findPath());
        }
    }

    @Test
    default void referencesLeadBackToTheObject() throws IOException {
        try (H5File file = createLive();
                H5Group group = file.root().createGroup("g", GroupCreation.live(0));
                H5Dataset dataset = group.createDataset("x", H5Type.INT32, DatasetCreation.live(0, 100))) {
            dataset.setAttribute("name", new H5Value.Text("x"));

            try (H5Object found = file.dereference(dataset.reference());
                    H5Object parent = file.dereference(group.reference())) {
                assertInstanceOf(H5Dataset.class, found);
                assertInstanceOf(H5Group.class, parent);
                assertEquals(new H5Value.Text("x"), found.attribute("name").orElseThrow());
                assertEquals("/g/x", found.findPath());
                assertEquals(dataset.reference(), found.reference());
            }
        }
    }

    @Test
    default void linksMoveAndGo() throws IOException {
        try (H5File file = createLive(); H5Group target = file.root().createGroup("target", GroupCreation.live(10))) {
            file.root().createGroup("a", GroupCreation.standard()).close();

            file.root().move("a", target, "b");
            assertEquals(List.of("target"), file.root().childNames());
            assertEquals(List.of("b"), target.childNames());

            target.unlink("b");
            assertEquals(List.of(), target.childNames());
        }
    }

    @Test
    default void objectsAreCopiedIntoAnotherFile() throws IOException {
        Path other = directory().resolve("other.h5");
        try (H5File file = createLive();
                H5File copy = library("writer").create(other, FileCreation.standard(), FileAccess.writer());
                H5Group group = file.root().createGroup("g", GroupCreation.live(0));
                H5Dataset x = group.createDataset("x", H5Type.INT32, DatasetCreation.live(0, 100))) {
            group.setAttribute("a", new H5Value.Whole(1));
            x.append(new int[] {1, 2, 3}, 0, 3);

            file.root().copy("g", copy.root(), "whole");
            file.root().copy("g", copy.root(), "bare", CopyOption.WITHOUT_ATTRIBUTES);

            try (H5Dataset copied = copy.root().openDataset("whole/x"); H5Group bare = copy.root().openGroup("bare")) {
                assertArrayEquals(new int[] {1, 2, 3}, copied.readInts(0, 3));
                assertFalse(bare.hasAttribute("a"));
            }
        }
    }

    @Test
    default void namesAreCheckedByHdf5() throws IOException {
        try (H5File file = createLive()) {
            file.root().createGroup("a", GroupCreation.standard()).close();

            H5Exception e = assertThrows(H5Exception.class,
                    () -> file.root().createGroup("a", GroupCreation.standard()));
            assertEquals("H5Gcreate2", e.call());
            assertEquals(path() + ":/a", e.path());
            assertTrue(e.getMessage().contains("name already exists"), e.getMessage());
            assertThrows(H5Exception.class, () -> file.root().unlink("b"));
        }
    }

    @Test
    default void groupsFlushAndRefresh() throws IOException {
        try (H5File file = createLive(); H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
            group.flush();
            group.refresh();

            assertTrue(group.isOpen());
        }
    }
}
