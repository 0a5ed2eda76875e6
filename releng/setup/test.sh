# SPDX-License-Identifier: EPL-2.0
# ./mtlive test [maven arguments]: builds everything, runs all tests, prints the totals last. Sourced by mtlive.
need_maven
need_natives
install_packages h5dump:hdf5-tools socat:socat mosquitto:mosquitto
need_c
need_python_h5py110
need_python h5py114
python_h5py114=$python
need_python servers
python_servers=$python
need_python current
need_seedlink_server
start_display 1280x800

find "$root" -path '*/target/*-reports/*.xml' -not -path "$tools/*" -delete 2>/dev/null || true
forget_test_classes
status=0
# three modules at a time on whatever machine: most of their tests wait for clocks, disks and other processes
"$mvn" -B -ntp -fae -T 2 -P tests,parallel -f "$root/pom.xml" verify \
    "-Dmtlive.python=$python" "-Dmtlive.python.h5py114=$python_h5py114" \
    "-Dmtlive.python.h5py110=$python_h5py110" "-Dmtlive.python.servers=$python_servers" \
    "-Dmtlive.seedlink=$seedlink_server" "$@" || status=$?
[ ! -x "$product/mtlive" ] || touch "$product/mtlive"
stop_display
python3 "$root/releng/setup/totals.py" "$root" "$status"
