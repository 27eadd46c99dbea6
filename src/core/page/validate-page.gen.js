// Generated from src/core/page/page.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validatePage = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/page.json","type":"object","required":["harden","version","bundles","profiles","devices","vault"],"additionalProperties":false,"properties":{"harden":{"const":"page"},"version":{"const":1},"bundles":{"type":"array","maxItems":100,"items":{"type":"object","required":["folder","evidence"],"additionalProperties":false,"properties":{"folder":{"type":"string","pattern":"^bundles/[a-z0-9]+(-[a-z0-9]+)*$"},"evidence":{"type":"string","pattern":"^[0-9a-f]{64}$"}}}},"profiles":{"type":"array","items":{"type":"object","required":["file","bundle","ssid","values","pins","dark"],"additionalProperties":false,"properties":{"file":{"type":"string"},"bundle":{"type":"integer","minimum":0},"ssid":{"type":["string","null"]},"values":{"type":"array","items":{"type":"object","required":["path","kind"],"additionalProperties":false,"properties":{"path":{"type":"string"},"kind":{"enum":["per-device","vault","literal","withheld"]},"text":{"type":"string"}}}},"pins":{"type":"array","items":{"type":"object","required":["field","digits"],"additionalProperties":false,"properties":{"field":{"type":"string"},"digits":{"type":"string","pattern":"^[0-9a-f]+$"}}}},"dark":{"type":["string","null"],"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}},"devices":{"type":"array","maxItems":100000,"items":{"type":"object","required":["id","profile","mac","room"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"profile":{"type":"integer","minimum":0},"mac":{"type":["string","null"],"pattern":"^([0-9a-f]{2}:){5}[0-9a-f]{2}$"},"room":{"type":["string","null"]}}}},"vault":{"type":["string","null"],"pattern":"^[a-z0-9.-]+$"}}};
const pattern0 = new RegExp("^bundles/[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[0-9a-f]+$", "u");
const pattern3 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^([0-9a-f]{2}:){5}[0-9a-f]{2}$", "u");
const pattern6 = new RegExp("^[a-z0-9.-]+$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/page.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.harden === undefined) && (missing0 = "harden")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.bundles === undefined) && (missing0 = "bundles"))) || ((data.profiles === undefined) && (missing0 = "profiles"))) || ((data.devices === undefined) && (missing0 = "devices"))) || ((data.vault === undefined) && (missing0 = "vault"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "harden") || (key0 === "version")) || (key0 === "bundles")) || (key0 === "profiles")) || (key0 === "devices")) || (key0 === "vault"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.harden !== undefined){
const _errs2 = errors;
if("page" !== data.harden){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/const",keyword:"const",params:{allowedValue: "page"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(1 !== data.version){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bundles !== undefined){
let data2 = data.bundles;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length > 100){
validate10.errors = [{instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/maxItems",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.folder === undefined) && (missing1 = "folder")) || ((data3.evidence === undefined) && (missing1 = "evidence"))){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((key1 === "folder") || (key1 === "evidence"))){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.folder !== undefined){
let data4 = data3.folder;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/pattern",keyword:"pattern",params:{pattern: "^bundles/[a-z0-9]+(-[a-z0-9]+)*$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.evidence !== undefined){
let data5 = data3.evidence;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profiles !== undefined){
let data6 = data.profiles;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid3 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((((((data7.file === undefined) && (missing2 = "file")) || ((data7.bundle === undefined) && (missing2 = "bundle"))) || ((data7.ssid === undefined) && (missing2 = "ssid"))) || ((data7.values === undefined) && (missing2 = "values"))) || ((data7.pins === undefined) && (missing2 = "pins"))) || ((data7.dark === undefined) && (missing2 = "dark"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data7){
if(!((((((key2 === "file") || (key2 === "bundle")) || (key2 === "ssid")) || (key2 === "values")) || (key2 === "pins")) || (key2 === "dark"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data7.file !== undefined){
const _errs18 = errors;
if(typeof data7.file !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/file",schemaPath:"#/properties/profiles/items/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.bundle !== undefined){
let data9 = data7.bundle;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.ssid !== undefined){
let data10 = data7.ssid;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/ssid",schemaPath:"#/properties/profiles/items/properties/ssid/type",keyword:"type",params:{type: schema11.properties.profiles.items.properties.ssid.type}}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.values !== undefined){
let data11 = data7.values;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
var valid5 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs26 = errors;
if(errors === _errs26){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if(((data12.path === undefined) && (missing3 = "path")) || ((data12.kind === undefined) && (missing3 = "kind"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs28 = errors;
for(const key3 in data12){
if(!(((key3 === "path") || (key3 === "kind")) || (key3 === "text"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs28 === errors){
if(data12.path !== undefined){
const _errs29 = errors;
if(typeof data12.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/path",schemaPath:"#/properties/profiles/items/properties/values/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.kind !== undefined){
let data14 = data12.kind;
const _errs31 = errors;
if(!((((data14 === "per-device") || (data14 === "vault")) || (data14 === "literal")) || (data14 === "withheld"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/kind",schemaPath:"#/properties/profiles/items/properties/values/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.profiles.items.properties.values.items.properties.kind.enum}}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.text !== undefined){
const _errs32 = errors;
if(typeof data12.text !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/text",schemaPath:"#/properties/profiles/items/properties/values/items/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values",schemaPath:"#/properties/profiles/items/properties/values/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.pins !== undefined){
let data16 = data7.pins;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data16)){
var valid7 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
const _errs36 = errors;
if(errors === _errs36){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if(((data17.field === undefined) && (missing4 = "field")) || ((data17.digits === undefined) && (missing4 = "digits"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs38 = errors;
for(const key4 in data17){
if(!((key4 === "field") || (key4 === "digits"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs38 === errors){
if(data17.field !== undefined){
const _errs39 = errors;
if(typeof data17.field !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/field",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.digits !== undefined){
let data19 = data17.digits;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data19 === "string"){
if(!pattern2.test(data19)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]+$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs36 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins",schemaPath:"#/properties/profiles/items/properties/pins/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.dark !== undefined){
let data20 = data7.dark;
const _errs43 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/type",keyword:"type",params:{type: schema11.properties.profiles.items.properties.dark.type}}];
return false;
}
if(errors === _errs43){
if(typeof data20 === "string"){
if(!pattern3.test(data20)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}];
return false;
}
}
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data21 = data.devices;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data21)){
if(data21.length > 100000){
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100000}}];
return false;
}
else {
var valid9 = true;
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
const _errs47 = errors;
if(errors === _errs47){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing5;
if(((((data22.id === undefined) && (missing5 = "id")) || ((data22.profile === undefined) && (missing5 = "profile"))) || ((data22.mac === undefined) && (missing5 = "mac"))) || ((data22.room === undefined) && (missing5 = "room"))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs49 = errors;
for(const key5 in data22){
if(!((((key5 === "id") || (key5 === "profile")) || (key5 === "mac")) || (key5 === "room"))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs49 === errors){
if(data22.id !== undefined){
let data23 = data22.id;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/id",schemaPath:"#/properties/devices/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/id",schemaPath:"#/properties/devices/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs50 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.profile !== undefined){
let data24 = data22.profile;
const _errs52 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/profile",schemaPath:"#/properties/devices/items/properties/profile/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/profile",schemaPath:"#/properties/devices/items/properties/profile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid10 = _errs52 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.mac !== undefined){
let data25 = data22.mac;
const _errs54 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/mac",schemaPath:"#/properties/devices/items/properties/mac/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.mac.type}}];
return false;
}
if(errors === _errs54){
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/mac",schemaPath:"#/properties/devices/items/properties/mac/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{2}:){5}[0-9a-f]{2}$"}}];
return false;
}
}
}
var valid10 = _errs54 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.room !== undefined){
let data26 = data22.room;
const _errs56 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i4+"/room",schemaPath:"#/properties/devices/items/properties/room/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.room.type}}];
return false;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid9 = _errs47 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vault !== undefined){
let data27 = data.vault;
const _errs58 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate10.errors = [{instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/type",keyword:"type",params:{type: schema11.properties.vault.type}}];
return false;
}
if(errors === _errs58){
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
validate10.errors = [{instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9.-]+$"}}];
return false;
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
