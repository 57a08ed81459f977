"""HSDS 3.1 (Open Referral) tabular data packages, folder or zip, both ways.

`package_writer` writes one, `package_reader` reads one, ours or anybody's, and `delivered` gives
it the shape of a delivery. `tables` holds the facts of the standard. `service_rows` and
`contact_rows` put a record in the standard's own columns, `service_values` and `contact_values`
read it back from there. What does not come back the very same is written once more as an
attribute: a row of attributes.csv with a term of our own taxonomy "socialekaart-nl", one term per
column of our table schemas (`terms`). So nothing of a record is lost, by construction, and others
still read all that HSDS has a place for. `data/schemas/HSDS.md` tells where each column goes.
"""
