// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;

/**
 * Reads the files of a recording one after the other and sends their lines. What is there is handed over at once,
 * however little; only then does it wait for more.
 */
final class LemiWork implements DeliveryWork {

    private final LemiOptions options;
    private final LineIntake intake;
    private GrowingFile file;
    /** Set once a newer file was seen: then the present one is read to its end once more, and left. */
    private Optional<Path> successor = Optional.empty();

    LemiWork(LemiOptions options, long startSecond) {
        this.options = options;
        this.intake = new LineIntake(options.channels(), options.batchLines(), startSecond);
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
        return send(delivery);
    }

    private boolean atEnd(Delivery delivery) throws IOException, InterruptedException {
        if (!send(delivery)) {
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
        intake.finish();
        if (sent) {
            send(delivery);
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
        return intake.take(text, () -> file.file().getFileName() + " line " + file.lineNumber(), delivery.nanoTime(),
                line -> { }, delivery);
    }

    private boolean send(Delivery delivery) throws InterruptedException {
        return intake.send(delivery, delivery.nanoTime());
    }

    @Override
    public String remark() {
        return intake.remark();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
