// Generated from src/core/bundle/manifest.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateManifest = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["name","version","builds","harden"],"properties":{"name":{"type":"string"},"version":{"type":"string"},"new_install_prompt_erase":{"const":true},"builds":{"type":"array","items":{"type":"object","required":["chipFamily","parts"],"properties":{"chipFamily":{"type":"string"},"parts":{"type":"array","items":{"type":"object","required":["path","offset"],"properties":{"path":{"type":"string"},"offset":{"type":"integer","minimum":0}}}}}}},"harden":{"type":"object","required":["schema","profile","firmware","pin","board","chip","flashSize","image","fields","eraseRegions","bootLog","listeners"],"properties":{"schema":{"const":1},"profile":{"type":"string"},"firmware":{"type":"string"},"pin":{"type":["string","null"]},"board":{"type":"string"},"chip":{"type":"string"},"flashSize":{"type":"string"},"image":{"type":"object","required":["path","size","digest"],"properties":{"path":{"type":"string"},"size":{"type":"integer","minimum":0},"digest":{"type":"string"}}},"fields":{"type":"array","items":{"type":"object","required":["id","offset","size","padding","alphabet","encoding","secret"],"properties":{"id":{"type":"string"},"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":1},"padding":{"enum":["exact","nul"]},"alphabet":{"enum":["base64url","hex","readable","hostname","text"]},"encoding":{"enum":["text","bytes","pairs"]},"secret":{"type":"boolean"}}}},"bootLog":{"type":["object","null"],"required":["baudRate","identity"],"properties":{"baudRate":{"type":"integer","minimum":300},"identity":{"type":"array","items":{"type":"string"}}}},"eraseRegions":{"type":"array","items":{"type":"object","required":["offset","size"],"properties":{"offset":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":0}}}},"listeners":{"type":"array","items":{"type":"string"}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.builds === undefined) && (missing0 = "builds"))) || ((data.harden === undefined) && (missing0 = "harden"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.name !== undefined){
const _errs1 = errors;
if(typeof data.name !== "string"){
validate10.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(typeof data.version !== "string"){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.new_install_prompt_erase !== undefined){
const _errs5 = errors;
if(true !== data.new_install_prompt_erase){
validate10.errors = [{instancePath:instancePath+"/new_install_prompt_erase",schemaPath:"#/properties/new_install_prompt_erase/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.builds !== undefined){
let data3 = data.builds;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs8 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.chipFamily === undefined) && (missing1 = "chipFamily")) || ((data4.parts === undefined) && (missing1 = "parts"))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data4.chipFamily !== undefined){
const _errs10 = errors;
if(typeof data4.chipFamily !== "string"){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/chipFamily",schemaPath:"#/properties/builds/items/properties/chipFamily/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.parts !== undefined){
let data6 = data4.parts;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data6)){
var valid3 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.path === undefined) && (missing2 = "path")) || ((data7.offset === undefined) && (missing2 = "offset"))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data7.path !== undefined){
const _errs16 = errors;
if(typeof data7.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/path",schemaPath:"#/properties/builds/items/properties/parts/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.offset !== undefined){
let data9 = data7.offset;
const _errs18 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1+"/offset",schemaPath:"#/properties/builds/items/properties/parts/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts/" + i1,schemaPath:"#/properties/builds/items/properties/parts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0+"/parts",schemaPath:"#/properties/builds/items/properties/parts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds/" + i0,schemaPath:"#/properties/builds/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/builds",schemaPath:"#/properties/builds/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.harden !== undefined){
let data10 = data.harden;
const _errs20 = errors;
if(errors === _errs20){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if(((((((((((((data10.schema === undefined) && (missing3 = "schema")) || ((data10.profile === undefined) && (missing3 = "profile"))) || ((data10.firmware === undefined) && (missing3 = "firmware"))) || ((data10.pin === undefined) && (missing3 = "pin"))) || ((data10.board === undefined) && (missing3 = "board"))) || ((data10.chip === undefined) && (missing3 = "chip"))) || ((data10.flashSize === undefined) && (missing3 = "flashSize"))) || ((data10.image === undefined) && (missing3 = "image"))) || ((data10.fields === undefined) && (missing3 = "fields"))) || ((data10.eraseRegions === undefined) && (missing3 = "eraseRegions"))) || ((data10.bootLog === undefined) && (missing3 = "bootLog"))) || ((data10.listeners === undefined) && (missing3 = "listeners"))){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data10.schema !== undefined){
const _errs22 = errors;
if(1 !== data10.schema){
validate10.errors = [{instancePath:instancePath+"/harden/schema",schemaPath:"#/properties/harden/properties/schema/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.profile !== undefined){
const _errs23 = errors;
if(typeof data10.profile !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/profile",schemaPath:"#/properties/harden/properties/profile/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.firmware !== undefined){
const _errs25 = errors;
if(typeof data10.firmware !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/firmware",schemaPath:"#/properties/harden/properties/firmware/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.pin !== undefined){
let data14 = data10.pin;
const _errs27 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate10.errors = [{instancePath:instancePath+"/harden/pin",schemaPath:"#/properties/harden/properties/pin/type",keyword:"type",params:{type: schema11.properties.harden.properties.pin.type}}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.board !== undefined){
const _errs29 = errors;
if(typeof data10.board !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/board",schemaPath:"#/properties/harden/properties/board/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.chip !== undefined){
const _errs31 = errors;
if(typeof data10.chip !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/chip",schemaPath:"#/properties/harden/properties/chip/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.flashSize !== undefined){
const _errs33 = errors;
if(typeof data10.flashSize !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/flashSize",schemaPath:"#/properties/harden/properties/flashSize/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.image !== undefined){
let data18 = data10.image;
const _errs35 = errors;
if(errors === _errs35){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing4;
if((((data18.path === undefined) && (missing4 = "path")) || ((data18.size === undefined) && (missing4 = "size"))) || ((data18.digest === undefined) && (missing4 = "digest"))){
validate10.errors = [{instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data18.path !== undefined){
const _errs37 = errors;
if(typeof data18.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/image/path",schemaPath:"#/properties/harden/properties/image/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data18.size !== undefined){
let data20 = data18.size;
const _errs39 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate10.errors = [{instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs39){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/harden/image/size",schemaPath:"#/properties/harden/properties/image/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data18.digest !== undefined){
const _errs41 = errors;
if(typeof data18.digest !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/image/digest",schemaPath:"#/properties/harden/properties/image/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/image",schemaPath:"#/properties/harden/properties/image/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.fields !== undefined){
let data22 = data10.fields;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data22)){
var valid7 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
const _errs45 = errors;
if(errors === _errs45){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing5;
if((((((((data23.id === undefined) && (missing5 = "id")) || ((data23.offset === undefined) && (missing5 = "offset"))) || ((data23.size === undefined) && (missing5 = "size"))) || ((data23.padding === undefined) && (missing5 = "padding"))) || ((data23.alphabet === undefined) && (missing5 = "alphabet"))) || ((data23.encoding === undefined) && (missing5 = "encoding"))) || ((data23.secret === undefined) && (missing5 = "secret"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data23.id !== undefined){
const _errs47 = errors;
if(typeof data23.id !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/id",schemaPath:"#/properties/harden/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.offset !== undefined){
let data25 = data23.offset;
const _errs49 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs49){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/offset",schemaPath:"#/properties/harden/properties/fields/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.size !== undefined){
let data26 = data23.size;
const _errs51 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs51){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/size",schemaPath:"#/properties/harden/properties/fields/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.padding !== undefined){
let data27 = data23.padding;
const _errs53 = errors;
if(!((data27 === "exact") || (data27 === "nul"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/padding",schemaPath:"#/properties/harden/properties/fields/items/properties/padding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.padding.enum}}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.alphabet !== undefined){
let data28 = data23.alphabet;
const _errs54 = errors;
if(!(((((data28 === "base64url") || (data28 === "hex")) || (data28 === "readable")) || (data28 === "hostname")) || (data28 === "text"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/alphabet",schemaPath:"#/properties/harden/properties/fields/items/properties/alphabet/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.alphabet.enum}}];
return false;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.encoding !== undefined){
let data29 = data23.encoding;
const _errs55 = errors;
if(!(((data29 === "text") || (data29 === "bytes")) || (data29 === "pairs"))){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/encoding",schemaPath:"#/properties/harden/properties/fields/items/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema11.properties.harden.properties.fields.items.properties.encoding.enum}}];
return false;
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.secret !== undefined){
const _errs56 = errors;
if(typeof data23.secret !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2+"/secret",schemaPath:"#/properties/harden/properties/fields/items/properties/secret/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
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
validate10.errors = [{instancePath:instancePath+"/harden/fields/" + i2,schemaPath:"#/properties/harden/properties/fields/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs45 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/fields",schemaPath:"#/properties/harden/properties/fields/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.bootLog !== undefined){
let data31 = data10.bootLog;
const _errs58 = errors;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/type",keyword:"type",params:{type: schema11.properties.harden.properties.bootLog.type}}];
return false;
}
if(errors === _errs58){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing6;
if(((data31.baudRate === undefined) && (missing6 = "baudRate")) || ((data31.identity === undefined) && (missing6 = "identity"))){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog",schemaPath:"#/properties/harden/properties/bootLog/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data31.baudRate !== undefined){
let data32 = data31.baudRate;
const _errs60 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 300 || isNaN(data32)){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/baudRate",schemaPath:"#/properties/harden/properties/bootLog/properties/baudRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300}}];
return false;
}
}
}
var valid9 = _errs60 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data31.identity !== undefined){
let data33 = data31.identity;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data33)){
var valid10 = true;
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
const _errs64 = errors;
if(typeof data33[i3] !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/identity/" + i3,schemaPath:"#/properties/harden/properties/bootLog/properties/identity/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs64 === errors;
if(!valid10){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/bootLog/identity",schemaPath:"#/properties/harden/properties/bootLog/properties/identity/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid9 = _errs62 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
var valid5 = _errs58 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.eraseRegions !== undefined){
let data35 = data10.eraseRegions;
const _errs66 = errors;
if(errors === _errs66){
if(Array.isArray(data35)){
var valid11 = true;
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
const _errs68 = errors;
if(errors === _errs68){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing7;
if(((data36.offset === undefined) && (missing7 = "offset")) || ((data36.size === undefined) && (missing7 = "size"))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data36.offset !== undefined){
let data37 = data36.offset;
const _errs70 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs70){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/offset",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid12 = _errs70 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data36.size !== undefined){
let data38 = data36.size;
const _errs72 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs72){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4+"/size",schemaPath:"#/properties/harden/properties/eraseRegions/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid12 = _errs72 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions/" + i4,schemaPath:"#/properties/harden/properties/eraseRegions/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs68 === errors;
if(!valid11){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/eraseRegions",schemaPath:"#/properties/harden/properties/eraseRegions/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs66 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.listeners !== undefined){
let data39 = data10.listeners;
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data39)){
var valid13 = true;
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
const _errs76 = errors;
if(typeof data39[i5] !== "string"){
validate10.errors = [{instancePath:instancePath+"/harden/listeners/" + i5,schemaPath:"#/properties/harden/properties/listeners/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs76 === errors;
if(!valid13){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/harden/listeners",schemaPath:"#/properties/harden/properties/listeners/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid5 = _errs74 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
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
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
