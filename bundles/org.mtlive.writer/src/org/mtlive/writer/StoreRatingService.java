// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

import org.mtlive.acquisition.writer.Rating;
import org.mtlive.acquisition.writer.RatingService;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes ratings through the store, in normal mode. */
@Component(service = RatingService.class)
public final class StoreRatingService implements RatingService {

    private static final String METHOD = "judged by the operator";

    private final Mth5Store store;

    /**
     * Makes the service.
     *
     * @param store opens the files
     */
    @Activate
    public StoreRatingService(@Reference Mth5Store store) {
        this.store = Objects.requireNonNull(store);
    }

    @Override
    public int rate(Path file, Collection<RunId> runs, Rating rating) throws Mth5Exception {
        Set<RunId> wanted = Set.copyOf(runs);
        int rated = 0;
        try (Mth5File open = store.open(file, OpenMode.READ_PLUS, OpenOptions.normal())) {
            for (ChannelId id : open.channels()) {
                if (wanted.contains(id.parent())) {
                    rate(open.getChannel(id), rating);
                    rated++;
                }
            }
        }
        return rated;
    }

    private static void rate(Channel channel, Rating rating) throws Mth5Exception {
        Metadata metadata = channel.metadata().set("data_quality.rating.value", rating.value())
                .set("data_quality.rating.method", METHOD);
        if (!rating.author().isBlank()) {
            metadata.set("data_quality.rating.author", rating.author());
        }
        if (!rating.note().isBlank()) {
            metadata.set("data_quality.comments.value", rating.note());
        }
        channel.writeMetadata(metadata);
    }
}
