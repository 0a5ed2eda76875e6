// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;

/**
 * Reads the files of a recording one after the other and sends their lines. What is there is handed over at once,
 * however
 * little; only then does it wait for more.
 */
final class LemiWork implements DeliveryWork {

    private final LemiOptions options;
    private final Findings findings = new Findings();
    private final LineOrder order;
    private final LemiBatch batch;
    private GrowingFile file;
    /** Set once a newer file was seen: then the present one is read to its end once more, and left. */
    private Optional<Path> successor = Optional.empty();

    LemiWork(LemiOptions options, long startSecond) {
        this.options = options;
        this.order = new LineOrder(startSecond, findings);
        this.batch = new LemiBatch(options, startSecond);
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, IOException, InterruptedException {
        if (file == null) {
            file = new GrowingFile(options.files().list().getFirst());
        }
        for (int i = 0; i < options.batchLines(); i++) {
            Optional<String> text = file.nextLine();
            if (text.isEmpty()) {
                return atEnd(delivery);
            }
            if (!take(text.get(), delivery)) {
                return false;
            }
        }
        return batch.send(delivery) && tell(delivery);
    }

    private boolean atEnd(Delivery delivery) throws IOException, InterruptedException {
        if (!batch.send(delivery) || !tell(delivery)) {
            return false;
        }
        if (successor.isPresent()) {
            return takeRest(delivery) && open(successor.get());
        }
        successor = options.files().after(file.file());
        if (successor.isPresent()) {
            return true;
        }
        if (options.follow()) {
            return delivery.pause(options.poll());
        }
        boolean sent = takeRest(delivery);
        order.finish();
        if (sent && batch.send(delivery)) {
            tell(delivery);
        }
        return false;
    }

    private boolean open(Path next) throws IOException {
        file.close();
        file = new GrowingFile(next);
        successor = Optional.empty();
        return true;
    }

    /** The last line of a file may lack its line end. */
    private boolean takeRest(Delivery delivery) throws InterruptedException {
        Optional<String> rest = file.rest();
        return rest.isEmpty() || take(rest.get(), delivery);
    }

    private boolean take(String text, Delivery delivery) throws InterruptedException {
        if (text.isBlank()) {
            return true;
        }
        try {
            for (LemiLine line : order.accept(LemiLineParser.parse(text))) {
                if (!batch.takes(line) && !batch.send(delivery)) {
                    return false;
                }
                batch.add(line);
            }
        } catch (MalformedLineException e) {
            findings.malformed(file.file().getFileName() + " line " + file.lineNumber() + ": " + e.getMessage());
        }
        return true;
    }

    private boolean tell(Delivery delivery) {
        if (findings.takeNews()) {
            delivery.status(new DriverStatus(DriverState.DEGRADED, StatusDetail.DATA_ERROR, findings.text()));
        }
        return true;
    }

    @Override
    public String remark() {
        return findings.text();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
